using System.Security.Cryptography;
using System.Text.Json;
using EGov.Contracts.Audit;
using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class SealedHeadTests : IAsyncLifetime
{
    readonly AuditStores stores = new();

    public Task InitializeAsync() => stores.InitializeAsync();

    public Task DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task A_head_is_sealed_after_a_minute_if_there_is_something_new()
    {
        await SealedAsync(5, TimeSpan.Zero, [5]);
        await SealedAsync(1, TimeSpan.FromSeconds(59), [5]);
        await SealedAsync(0, TimeSpan.FromSeconds(1), [5, 6]);
        await SealedAsync(0, TimeSpan.FromHours(1), [5, 6]);
        await SealedAsync(2, TimeSpan.Zero, [5, 6, 8]);
    }

    [Fact]
    public async Task A_head_is_sealed_after_ten_thousand_links_however_little_time_has_passed()
    {
        await SealedAsync(1, TimeSpan.Zero, [1]);
        await SealedAsync(20_500, TimeSpan.Zero, [1, 10_001, 20_001]);
    }

    [Fact]
    public async Task Every_head_is_told_signed_and_with_its_key()
    {
        await SealedAsync(1, TimeSpan.Zero, [1]);
        await SealedAsync(1, AuditChain.Longest, [1, 2]);

        var heads = (await stores.ListAsync<byte[]>("select body from outbox where topic = 'audit' order by id"))
            .ConvertAll(body => AuditHead.Of(JsonSerializer.Deserialize<AuditHeadSealed>(
                body, ServiceSetup.OurJson)!));
        Assert.Equal([1L, 2], heads.Select(head => head.Position));
        Assert.All(heads, head => Assert.True(head.IsSigned()));
        Assert.Single(heads.Select(head => head.KeyId).Distinct());
        Assert.Equal(2, (await stores.VerifyAsync([.. heads])).Covered);
    }

    [Fact]
    public async Task The_key_of_the_configuration_is_taken_where_there_is_one()
    {
        using var key = ECDsa.Create(
            ECCurve.NamedCurves.nistP256);
        await stores.WriteAsync(1);
        await stores.NewChain(Convert.ToBase64String(key.ExportPkcs8PrivateKey())).TurnAsync(default);

        Assert.Equal([AuditHead.KeyIdOf(key.ExportSubjectPublicKeyInfo())],
            await stores.ListAsync<string>("select key_id from audit_heads"));
        Assert.Empty(await stores.ListAsync<int>("select id from audit_key"));
    }

    async Task SealedAsync(int more, TimeSpan later, long[] heads)
    {
        await stores.WriteAsync(more);
        stores.Time.Now += later;
        for (var turns = 0; turns < 25; turns++)
        {
            await stores.Chain.TurnAsync(default);
        }
        Assert.Equal(heads, await stores.ListAsync<long>("select position from audit_heads order by 1"));
    }
}
