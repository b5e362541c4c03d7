using EGov.Contracts.Audit;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditChainTests : IAsyncLifetime
{
    readonly AuditStores stores = new();

    public Task InitializeAsync() => stores.InitializeAsync();

    public Task DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task Entries_are_linked_once_each_in_their_order()
    {
        await stores.WriteAsync(2_500);
        await stores.LinkAllAsync();
        await stores.WriteAsync(3, 2_501);
        await stores.LinkAllAsync();

        Assert.Equal(await IdsAsync(), await LinkedAsync());
        Assert.Equal((2_503L, 0L, null), Verdict(await VerifyAsync()));
    }

    [Fact]
    public async Task Nobody_waits_for_what_was_rolled_back_once_that_is_certain()
    {
        await stores.WriteAsync(2);
        await using (var connection = await stores.Source.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            await AuditWrite.WriteAsync(connection, [AuditStores.Entry(3)], default);
        }
        await stores.WriteAsync(2, 4);

        await TurnsAsync(3);

        Assert.Equal([1L, 2, 4, 5], await LinkedAsync());
    }

    [Fact]
    public async Task What_commits_late_comes_before_what_was_numbered_after_it()
    {
        await stores.WriteAsync(1);
        await using var connection = await stores.Source.OpenConnectionAsync();
        var late = await connection.BeginTransactionAsync();
        await AuditWrite.WriteAsync(connection, [AuditStores.Entry(2)], default);
        await stores.WriteAsync(1, 3);

        await TurnsAsync(4);
        Assert.Equal([1L], await LinkedAsync());
        await late.CommitAsync();
        await TurnsAsync(2);

        Assert.Equal([1L, 2, 3], await LinkedAsync());
    }

    /// <summary>Many writers, some of whom take their time or give up, while replicas link.</summary>
    [Fact]
    public async Task Writers_and_replicas_at_once_leave_one_sound_chain_of_all_that_was_kept()
    {
        using var stop = new CancellationTokenSource();
        var replicas = Enumerable.Range(0, 3).Select(_ => Task.Run(() => LinkUntilAsync(stop.Token))).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteSlowlyAsync(writer))));
        await TurnsAsync(3);
        await stop.CancelAsync();
        await Task.WhenAll(replicas);
        await TurnsAsync(3);

        var ids = await IdsAsync();
        Assert.Equal(8 * 20, ids.Count);
        Assert.Equal(ids, await LinkedAsync());
        Assert.Equal((160L, 0L, null), Verdict(await VerifyAsync()));
    }

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
            .ConvertAll(body => AuditHead.Of(System.Text.Json.JsonSerializer.Deserialize<AuditHeadSealed>(
                body, EGov.ServiceDefaults.Messaging.OutboxMessage.Json)!));
        Assert.Equal([1L, 2], heads.Select(head => head.Position));
        Assert.All(heads, head => Assert.True(head.IsSigned()));
        Assert.Single(heads.Select(head => head.KeyId).Distinct());
        Assert.Equal((2L, 0L, null), Verdict(await VerifyAsync([.. heads])));
    }

    [Fact]
    public async Task The_key_of_the_configuration_is_taken_where_there_is_one()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(
            System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
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

    async Task LinkUntilAsync(CancellationToken stop)
    {
        var replica = stores.NewChain();
        while (!stop.IsCancellationRequested)
        {
            await replica.TurnAsync(default);
        }
    }

    async Task WriteSlowlyAsync(int writer)
    {
        for (var number = 0; number < 25; number++)
        {
            await using var connection = await stores.Source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await AuditWrite.WriteAsync(connection, [AuditStores.Entry(number)], default);
            await Task.Delay((number * 7 + writer) % 5);
            await (number % 5 == 0 ? transaction.RollbackAsync() : transaction.CommitAsync());
        }
    }

    async Task TurnsAsync(int turns)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            await stores.Chain.TurnAsync(default);
        }
    }

    Task<List<long>> IdsAsync() => stores.ListAsync<long>("select id from audit_entries order by id");

    Task<List<long>> LinkedAsync() => stores.ListAsync<long>("select entry_id from audit_links order by position");

    async Task<Verdict> VerifyAsync(params AuditHead[] heads)
    {
        await using var source = NpgsqlDataSource.Create(stores.Database);
        var database = new AuditDatabase(source);
        return ChainCheck.Run(new Evidence("samples", database.EntriesAfter, database.LinksAfter, heads));
    }

    static (long, long, Finding?) Verdict(Verdict verdict) => (verdict.Linked, verdict.Waiting, verdict.Found);
}
