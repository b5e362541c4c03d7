using System.Text.Json;
using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>A real database whose owner takes the guards off and changes what is written.</summary>
public sealed class TamperedDatabaseTests : IAsyncLifetime
{
    readonly SealedStores database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("update audit_entries set actor = 'nobody' where id = 31", "edited", 31)]
    [InlineData("update audit_entries set at = at + interval '1 microsecond' where id = 60", "edited", 60)]
    [InlineData("delete from audit_entries where id = 31", "deleted", 31)]
    [InlineData("delete from audit_entries where id = 1; delete from audit_links where position = 1", "deleted", 1)]
    [InlineData("delete from audit_entries where id = 31; delete from audit_links where position = 31; " +
        "update audit_links set position = -position where position > 31; " +
        "update audit_links set position = -position - 1 where position < 0", "deleted", 31)]
    [InlineData("update audit_entries set id = -31 where id = 31; update audit_entries set id = 31 where id = 45; " +
        "update audit_entries set id = 45 where id = -31", "swapped", 31)]
    [InlineData("delete from audit_entries where id > 50; delete from audit_links where position > 50", "truncated", 51)]
    [InlineData("truncate audit_entries, audit_links", "truncated", 1)]
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
        await database.Stores.Chain.TurnAsync(default);
        await database.Stores.Chain.TurnAsync(default);
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
        await database.Stores.TamperAsync("delete from audit_links where position > 30; delete from audit_heads where position > 30");
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
