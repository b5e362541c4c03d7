using System.Security.Cryptography;
using System.Text.Json;
using EGov.Contracts.Audit;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class KeepHeadsTests(AuditStores stores) : IClassFixture<AuditStores>
{
    static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task Heads_of_others_are_kept_once_and_own_ones_are_not()
    {
        await HandleAsync(Head("procedures", 1, 7), Head("samples", 1, 7), Head("procedures", 2, 8));
        await HandleAsync(Head("procedures", 1, 7));

        Assert.Equal([1L, 2], Kept("procedures").Select(head => head.Position));
        Assert.Empty(Kept("samples"));
        Assert.All(Kept("procedures"), head => Assert.True(head.IsSigned()));
    }

    /// <summary>A service that computed its chain anew tells another hash; the older one is the proof.</summary>
    [Fact]
    public async Task Of_two_heads_that_contradict_each_other_both_are_kept()
    {
        await HandleAsync(Head("directory", 5, 1));
        await HandleAsync(Head("directory", 5, 2));

        Assert.Equal([1, 2], Kept("directory").Select(head => (int)head.Hash[0]).Order());
    }

    IEnumerable<AuditHead> Kept(string service) =>
        new AuditDatabase(stores.Source).KeptHeads().Where(head => head.Service == service);

    static AuditHead Head(string service, long position, byte hash) => AuditHead.Seal(service,
        new ChainLink(position, position, [hash, .. new byte[31]]), new HandTime().Now.AddMinutes(position), Key);

    async Task HandleAsync(params AuditHead[] heads)
    {
        await using var connection = await stores.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await new KeepHeads(AuditStores.Host).HandleAsync(new MessageBatch([.. heads.Select(head => new LogMessage(
            AuditHeadSealed.Topic, 0, 0, head.Service, Guid.NewGuid(), AuditHeadSealed.EventType, head.Service,
            head.SealedAt, null, JsonSerializer.SerializeToUtf8Bytes(head.ToEvent(), ServiceSetup.OurJson)))],
            connection, transaction), default);
        await transaction.CommitAsync();
    }
}
