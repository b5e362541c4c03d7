using System.Text.Json;
using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>A real database whose owner takes the guards off and changes what is written.</summary>
public sealed class TamperedDatabaseTests : IAsyncLifetime
{
    /// <summary>The link of entry 31, out of the middle of its block.</summary>
    const string TakeOut = "update audit_blocks set entry_ids = array_remove(entry_ids, 31), " +
        "hashes = substr(hashes, 1, 320) || substr(hashes, 353) where first = 21";

    readonly SealedStores database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("update audit_entries set actor = 'nobody' where id = 31", "edited", 31)]
    [InlineData("update audit_entries set at = at + interval '1 microsecond' where id = 60", "edited", 60)]
    [InlineData("delete from audit_entries where id = 31", "deleted", 31)]
    [InlineData("delete from audit_entries where id = 1; update audit_blocks set first = 2, " +
        "entry_ids = entry_ids[2:], hashes = substr(hashes, 33) where first = 1", "deleted", 1)]
    [InlineData(TakeOut, "deleted", 31)]
    [InlineData("delete from audit_entries where id = 31; " + TakeOut, "deleted", 31)]
    [InlineData("delete from audit_entries where id = 31; " + TakeOut +
        "; update audit_blocks set first = 40 where first = 41", "deleted", 31)]
    [InlineData("delete from audit_blocks where first = 21", "deleted", 21)]
    [InlineData("update audit_blocks set hashes = overlay(hashes placing '\\x0000' from 321) where first = 21",
        "edited", 31)]
    [InlineData("alter table audit_blocks drop constraint audit_blocks_check; " +
        "update audit_blocks set hashes = substr(hashes, 1, 330) where first = 21", "edited", 31)]
    [InlineData("update audit_entries set id = -31 where id = 31; update audit_entries set id = 31 where id = 45; " +
        "update audit_entries set id = 45 where id = -31", "swapped", 31)]
    [InlineData("update audit_blocks set entry_ids[11] = 35, entry_ids[15] = 31 where first = 21", "swapped", 31)]
    [InlineData("update audit_blocks set first = -41 where first = 41; update audit_blocks set first = 41 " +
        "where first = 1; update audit_blocks set first = 1 where first = -41", "swapped", 1)]
    [InlineData("delete from audit_entries where id > 50; update audit_blocks set entry_ids = entry_ids[:10], " +
        "hashes = substr(hashes, 1, 320) where first = 41", "truncated", 51)]
    [InlineData("truncate audit_entries, audit_blocks", "truncated", 1)]
    public async Task What_was_done_is_named_with_its_place(string sql, string kind, long position)
    {
        await database.Stores.TamperAsync(sql);

        var (code, verdict) = await database.VerifyAsync();

        Assert.Equal(1, code);
        Assert.Equal((kind, position), (Text(verdict, "kind"), verdict.GetProperty("position").GetInt64()));
    }

    [Fact]
    public async Task An_entry_put_between_others_is_an_insert()
    {
        // As it was before somebody rolled back, to have an id free in between.
        await database.Stores.RunAsync("select nextval('audit_entry_ids')");
        await database.SealAsync(1, 61);
        await database.Stores.LinkUntilAsync(61);
        await database.Stores.TamperAsync("""
            insert into audit_entries select 61, at, actor, actor_kind, client, on_behalf_of, action, 'forged', purpose,
                decision, before_hash, after_hash, times from audit_entries where id = 60
            """);

        var (_, verdict) = await database.VerifyAsync();

        Assert.Equal(("inserted", 61L), (Text(verdict, "kind"), verdict.GetProperty("position").GetInt64()));
    }

    /// <summary>The owner even lets the service's own code compute and sign everything anew.</summary>
    [Fact]
    public async Task A_chain_computed_and_signed_anew_does_not_fit_what_others_kept()
    {
        var heads = await database.HeadsAsync();
        await database.Stores.TamperAsync("update audit_entries set purpose = 'none' where id = 31");
        await database.Stores.TamperAsync("delete from audit_heads where position > 30; delete from audit_blocks " +
            "where first > 30; update audit_blocks set entry_ids = entry_ids[:10], hashes = substr(hashes, 1, 320) " +
            "where first = 21");
        await database.Stores.LinkAllAsync();
        database.Stores.Time.Now += AuditChain.Longest;
        await database.Stores.Chain.TurnAsync(default);
        Assert.Equal(0, (await database.VerifyAsync()).Code);

        var (code, verdict) = await database.VerifyAsync(heads);

        Assert.Equal(1, code);
        Assert.Equal(("rehashed", 21L, 40L), (Text(verdict, "kind"), verdict.GetProperty("position").GetInt64(),
            verdict.GetProperty("until").GetInt64()));
    }

    static string? Text(JsonElement found, string name) => found.GetProperty(name).GetString();
}
