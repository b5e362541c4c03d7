using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;

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

        Assert.Equal(await stores.IdsAsync(), await stores.LinkedAsync());
        Assert.Equal(2_503, SoundLinks(await stores.VerifyAsync()));
    }

    /// <summary>Samples of every column, taken again and again, would cost more than the writing.</summary>
    [Fact]
    public async Task The_server_samples_nothing_of_the_audit()
    {
        await stores.WriteAsync(50);
        await stores.LinkAllAsync();
        await stores.RunAsync("analyze audit_entries, audit_blocks");

        Assert.Equal([0L], await stores.ListAsync<long>("""
            select count(*) from pg_stats where tablename in ('audit_entries', 'audit_blocks')
            """));
    }

    /// <summary>Many writers, some of whom take their time or give up, while replicas link.</summary>
    [Fact]
    public async Task Writers_and_replicas_at_once_leave_one_sound_chain_of_all_that_was_kept()
    {
        using var stop = new CancellationTokenSource();
        var replicas = Enumerable.Range(0, 3).Select(_ => Task.Run(() => LinkUntilAsync(stop.Token))).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteSlowlyAsync(writer))));
        await stores.TurnsAsync(3);
        await stop.CancelAsync();
        await Task.WhenAll(replicas);
        await stores.LinkUntilAsync(8 * 20);

        var ids = await stores.IdsAsync();
        Assert.Equal(8 * 20, ids.Count);
        Assert.Equal(ids, await stores.LinkedAsync());
        Assert.Equal(160, SoundLinks(await stores.VerifyAsync()));
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

    static long SoundLinks(Verdict verdict) => verdict is { Found: null, Waiting: 0 } ? verdict.Linked : -1;
}
