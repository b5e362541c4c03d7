using System.Text.Json;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>
/// A real database whose owner takes the guards off and changes what is written; the command is given what another
/// service kept.
/// </summary>
public sealed class TamperedDatabaseTests : IAsyncLifetime
{
    const int Count = 60;
    readonly AuditStores stores = new();
    readonly string folder = Directory.CreateTempSubdirectory("egov-audit-").FullName;

    public async Task InitializeAsync()
    {
        await stores.InitializeAsync();
        await SealAsync(20);
        await SealAsync(20, 21);
        await SealAsync(20, 41);
    }

    public async Task DisposeAsync()
    {
        await stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

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
        await stores.TamperAsync(sql);

        var (code, verdict) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Equal((kind, position), (Text(verdict, "kind"), verdict.GetProperty("position").GetInt64()));
    }

    [Fact]
    public async Task An_entry_put_between_others_is_an_insert()
    {
        // As it was before somebody rolled back, to have an id free in between.
        await stores.RunAsync("select nextval('audit_entry_ids')");
        await SealAsync(1, 61);
        await stores.Chain.TurnAsync(default);
        await stores.Chain.TurnAsync(default);
        await stores.TamperAsync("""
            insert into audit_entries select 61, at, actor, actor_kind, client, on_behalf_of, action, 'forged', purpose,
                decision, before_hash, after_hash, times from audit_entries where id = 60
            """);

        var (_, verdict) = await VerifyAsync();

        Assert.Equal(("inserted", 61L), (Text(verdict, "kind"), verdict.GetProperty("position").GetInt64()));
    }

    /// <summary>The owner even lets the service's own code compute and sign everything anew.</summary>
    [Fact]
    public async Task A_chain_computed_and_signed_anew_does_not_fit_what_others_kept()
    {
        var heads = await HeadsAsync();
        await stores.TamperAsync("update audit_entries set purpose = 'none' where id = 31");
        await stores.TamperAsync("delete from audit_links where position > 30; delete from audit_heads where position > 30");
        await stores.LinkAllAsync();
        stores.Time.Now += AuditChain.Longest;
        await stores.Chain.TurnAsync(default);
        Assert.Equal(0, (await VerifyAsync()).Code);

        var (code, verdict) = await VerifyAsync(heads);

        Assert.Equal(1, code);
        Assert.Equal(("rehashed", 21L, 40L), (Text(verdict, "kind"), verdict.GetProperty("position").GetInt64(),
            verdict.GetProperty("until").GetInt64()));
    }

    [Fact]
    public async Task An_untouched_chain_is_sound_and_what_waits_is_counted_apart()
    {
        await stores.WriteAsync(3, Count + 1);

        var (code, _) = await VerifyAsync();
        var words = await RunAsync("verify", "--service", "samples", "--heads", await HeadsAsync());

        Assert.Equal(0, code);
        Assert.Contains("60 dòng nối đúng chuỗi, 3 dòng chờ nối", words.Said, StringComparison.Ordinal);
        Assert.Contains("Không phát hiện sai lệch", words.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_head_kept_elsewhere_it_says_that_nothing_is_proven()
    {
        var (code, said) = await RunAsync("verify", "--service", "samples");

        Assert.Equal(3, code);
        Assert.Contains("Chưa có chữ ký nào giữ ở nơi khác", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_of_a_key_that_is_not_trusted_count_for_nothing()
    {
        using var other = System.Security.Cryptography.ECDsa.Create();
        var pem = Path.Combine(folder, "key.pem");
        await File.WriteAllTextAsync(pem, other.ExportSubjectPublicKeyInfoPem());

        var (code, said) = await RunAsync(
            "verify", "--service", "samples", "--heads", await HeadsAsync(), "--key", pem);

        Assert.Equal(3, code);
        Assert.Contains("Bỏ qua 3 chữ ký", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guards_taken_off_are_told()
    {
        await stores.RunAsync("alter table audit_entries disable trigger append_only");

        var (_, said) = await RunAsync("verify", "--service", "samples", "--heads", await HeadsAsync());

        Assert.Contains("bảng audit_entries không còn được khóa", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "--connection", "Host=127.0.0.1;Port=1;Timeout=1")]
    [InlineData("verify", "--heads", "/nowhere")]
    [InlineData("paint")]
    public async Task What_cannot_be_verified_is_no_verdict(params string[] words) =>
        Assert.Equal(2, (await RunAsync(words)).Code);

    async Task SealAsync(int count, int from = 1)
    {
        await stores.WriteAsync(count, from);
        stores.Time.Now += AuditChain.Longest;
        await stores.LinkAllAsync();
    }

    /// <summary>What another service would keep, as a file.</summary>
    async Task<string> HeadsAsync()
    {
        var file = Path.Combine(folder, "heads.jsonl");
        await File.WriteAllLinesAsync(file, (await stores.ListAsync<byte[]>(
            "select body from outbox where topic = 'audit' order by id")).ConvertAll(System.Text.Encoding.UTF8.GetString));
        return file;
    }

    async Task<(int Code, JsonElement Found)> VerifyAsync(string? heads = null)
    {
        if (heads is null)
        {
            // Those of today: signed by the service of today.
            heads = Path.Combine(folder, "own.jsonl");
            await stores.RunAsync("insert into kept_heads select 'samples', * from audit_heads on conflict do nothing");
            var (_, lines) = await RunAsync("heads", "--service", "samples");
            await File.WriteAllTextAsync(heads, lines);
        }
        var (code, said) = await RunAsync("verify", "--service", "samples", "--heads", heads, "--json");
        return (code, JsonSerializer.Deserialize<JsonElement>(said).GetProperty("verdict").GetProperty("found"));
    }

    async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        await using var source = NpgsqlDataSource.Create(stores.Database);
        var services = new ServiceCollection().AddSingleton(source).AddSingleton(AuditStores.Host);
        using var output = new StringWriter();
        await using var provider = services.BuildServiceProvider();
        return (await AuditCommand.RunAsync(provider, words, output), output.ToString());
    }

    static string? Text(JsonElement found, string name) => found.GetProperty(name).GetString();
}
