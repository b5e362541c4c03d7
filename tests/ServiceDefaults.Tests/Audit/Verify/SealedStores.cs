using System.Text;
using System.Text.Json;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit.Verify;

/// <summary>A database with 60 linked entries and three heads, and the command given what another service kept.</summary>
internal sealed class SealedStores : IAsyncLifetime
{
    public const int Count = 60;

    public AuditStores Stores { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("egov-audit-").FullName;

    public async Task InitializeAsync()
    {
        await Stores.InitializeAsync();
        await SealAsync(20);
        await SealAsync(20, 21);
        await SealAsync(20, 41);
    }

    public async Task DisposeAsync()
    {
        await Stores.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public async Task SealAsync(int count, int from = 1)
    {
        await Stores.WriteAsync(count, from);
        Stores.Time.Now += AuditChain.Longest;
        await Stores.LinkAllAsync();
    }

    /// <summary>What another service would keep, as a file.</summary>
    public async Task<string> HeadsAsync()
    {
        var file = Path.Combine(Folder, "heads.jsonl");
        await File.WriteAllLinesAsync(file, (await Stores.ListAsync<byte[]>(
            "select body from outbox where topic = 'audit' order by id")).ConvertAll(Encoding.UTF8.GetString));
        return file;
    }

    public async Task<(int Code, JsonElement Found)> VerifyAsync(string? heads = null)
    {
        if (heads is null)
        {
            // Those of today: signed by the service of today.
            heads = Path.Combine(Folder, "own.jsonl");
            await Stores.RunAsync("insert into kept_heads select 'samples', * from audit_heads on conflict do nothing");
            var (_, lines) = await RunAsync("heads", "--service", "samples");
            await File.WriteAllTextAsync(heads, lines);
        }
        var (code, said) = await RunAsync("verify", "--service", "samples", "--heads", heads, "--json");
        return (code, JsonSerializer.Deserialize<JsonElement>(said).GetProperty("verdict").GetProperty("found"));
    }

    public async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        await using var source = NpgsqlDataSource.Create(Stores.Database);
        var services = new ServiceCollection().AddSingleton(source).AddSingleton(AuditStores.Host);
        using var output = new StringWriter();
        await using var provider = services.BuildServiceProvider();
        return (await AuditCommand.RunAsync(provider, words, output), output.ToString());
    }
}
