using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditedChangeTests(AuditStores stores) : IClassFixture<AuditStores>, IAsyncLifetime
{
    readonly string name = Guid.NewGuid().ToString("N");

    public Task InitializeAsync() =>
        stores.RunAsync("create table if not exists things (name text not null, number int not null)");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_change_of_many_rows_is_kept_with_one_whole_entry()
    {
        await stores.RunAsync("insert into things values ($1, 1), ($1, 2)", name);

        Assert.True(await ChangeAsync(stores.OpenDb(), $"update things set number = {9} where name = {name}"));

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal("u-1 officer portal unit-1 change làm thử refused 3 0102 null", entry);
        Assert.Equal([9, 9], await stores.ListAsync<int>($"select number from things where name = '{name}'"));
    }

    [Fact]
    public async Task What_changes_nothing_leaves_no_entry()
    {
        Assert.False(await ChangeAsync(stores.OpenDb(), $"delete from things where name = {name}"));

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task What_is_undone_leaves_neither_the_change_nor_the_entry()
    {
        var db = stores.OpenDb();
        await using (await db.Database.BeginTransactionAsync())
        {
            Assert.True(await ChangeAsync(db, $"insert into things values ({name}, {1})"));
        }

        Assert.Empty(await EntriesAsync());
        Assert.Empty(await stores.ListAsync<int>($"select number from things where name = '{name}'"));
    }

    async Task<bool> ChangeAsync(DbContext db, FormattableString change) =>
        await db.ChangeAsync(change, AuditEntry.Of(new("u-1", "officer", "portal"), "change", name, "làm thử") with
        {
            OnBehalfOf = "unit-1",
            Decision = AuditEntry.Refused,
            BeforeHash = [1, 2],
            Times = 3,
        }, default);

    Task<List<string>> EntriesAsync() => stores.ListAsync<string>($"""
        select concat_ws(' ', actor, actor_kind, client, on_behalf_of, action, purpose, decision, times,
            encode(before_hash, 'hex'), coalesce(encode(after_hash, 'hex'), 'null'))
        from audit_entries where object = '{name}'
        """);
}
