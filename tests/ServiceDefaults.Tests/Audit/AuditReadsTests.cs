using EGov.ServiceDefaults.Audit;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditReadsTests(AuditStores stores) : IClassFixture<AuditStores>
{
    [Fact]
    public async Task A_read_is_answered_only_after_its_entry_is_kept()
    {
        var audit = new AuditReads(stores.Source);

        await audit.RecordAsync(AuditStores.Entry(1_000), default);

        Assert.Equal(1, await CountAsync("s1000"));
    }

    [Fact]
    public async Task Many_at_once_are_all_kept_in_far_fewer_commits()
    {
        var audit = new AuditReads(stores.Source);
        var before = await TransactionAsync();

        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(_ =>
            Task.Run(() => audit.RecordAsync(AuditStores.Entry(1_001), default))));

        Assert.Equal(2_000, await CountAsync("s1001"));
        Assert.InRange(await TransactionAsync() - before, 1, 500);
    }

    [Fact]
    public async Task What_cannot_be_audited_is_not_answered()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=1");

        await Assert.ThrowsAnyAsync<NpgsqlException>(() =>
            new AuditReads(nowhere).RecordAsync(AuditStores.Entry(1), default));
    }

    [Fact]
    public async Task One_that_goes_away_takes_nobody_with_it()
    {
        var audit = new AuditReads(stores.Source);
        using var gone = new CancellationTokenSource();
        var all = Enumerable.Range(0, 200).Select(number => Task.Run(() =>
            audit.RecordAsync(AuditStores.Entry(1_002), number % 2 == 0 ? gone.Token : default))).ToList();
        await gone.CancelAsync();

        await Task.WhenAll(all.Where((_, number) => number % 2 == 1));

        Assert.InRange(await CountAsync("s1002"), 100, 200);
    }

    async Task<long> CountAsync(string what) =>
        (await stores.ListAsync<long>($"select count(*) from audit_entries where object = '{what}'"))[0];

    async Task<long> TransactionAsync() => (long)(await stores.ListAsync<ulong>("select pg_current_xact_id()"))[0];
}
