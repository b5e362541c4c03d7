using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;

namespace EGov.ServiceDefaults.Tests.Audit;

/// <summary>A chain of one row a link, as the first version kept it.</summary>
public sealed class EarlierChainTests : IAsyncLifetime
{
    const int Count = 2_050;

    readonly AuditStores stores = new();

    public async Task InitializeAsync()
    {
        await stores.InitializeAsync();
        await stores.WriteAsync(Count);
        await stores.LinkAllAsync();
        await stores.RunAsync("""
            create table earlier as select * from audit_links;
            drop view audit_links; drop table audit_blocks;
            alter table earlier rename to audit_links; alter table audit_links add primary key (position)
            """);
    }

    public Task DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task Is_taken_over_as_it_is_and_goes_on()
    {
        await UpgradeAsync();
        await stores.WriteAsync(3, Count + 1);
        await stores.LinkAllAsync();
        await UpgradeAsync();

        var verdict = await stores.VerifyAsync();

        Assert.Equal((Count + 3, null), (verdict.Linked, verdict.Found));
        Assert.Equal(await stores.IdsAsync(), await stores.LinkedAsync());
        Assert.Equal([4L], await stores.ListAsync<long>("select count(*) from audit_blocks"));
    }

    [Fact]
    public async Task What_was_done_to_it_before_is_still_found()
    {
        await stores.RunAsync("delete from audit_links where position = 1500");

        await UpgradeAsync();

        Assert.Equal(new Finding(Tamper.Deleted, 1_500), (await stores.VerifyAsync()).Found);
    }

    /// <summary>A program of that time goes on running beside the new tables: it must not link beside them.</summary>
    [Fact]
    public async Task Nobody_can_add_to_it_any_more()
    {
        await UpgradeAsync();

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => stores.RunAsync(
            "insert into audit_links (position, entry_id, hash) select 1, 1, ''::bytea"));
    }

    async Task UpgradeAsync()
    {
        await using var connection = await stores.Source.OpenConnectionAsync();
        await AuditTables.UpgradeAsync(connection, default);
    }
}
