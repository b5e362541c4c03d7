using System.Text.Json;
using EGov.Contracts.Audit;
using EGov.ServiceDefaults.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>
/// <c>--audit verify [--service NAME] [--connection STRING] [--heads FILE]... [--key FILE] [--json]</c> and
/// <c>--audit heads [--service NAME]</c>, which writes what this service keeps for others, one JSON line a head.
/// </summary>
internal static class AuditCommand
{
    /// <summary>0 sound, 1 tampered with, 2 could not be verified, 3 sound as far as nobody else has a signature.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] words, TextWriter output)
    {
        try
        {
            await using var own = After(words, "--connection").FirstOrDefault() is { } text
                ? NpgsqlDataSource.Create(text) : null;
            var database = new AuditDatabase(own ?? services.GetRequiredService<NpgsqlDataSource>());
            switch (words.FirstOrDefault())
            {
                case "verify":
                    return await VerifyAsync(services, database, words, output);
                case "heads":
                    await ListAsync(database, After(words, "--service").FirstOrDefault(), output);
                    return 0;
                default:
                    await output.WriteLineAsync("--audit knows verify and heads");
                    return 2;
            }
        }
        catch (Exception error) when (error is NpgsqlException or IOException or JsonException or FormatException
            or InvalidOperationException or InvalidCastException or TimeoutException)
        {
            await output.WriteLineAsync($"Không kiểm tra được: {error.Message}");
            return 2;
        }
    }

    static async Task<int> VerifyAsync(
        IServiceProvider services, AuditDatabase database, string[] words, TextWriter output)
    {
        var service = After(words, "--service").FirstOrDefault()
            ?? MessagingSetup.Name(services.GetRequiredService<IHostEnvironment>());
        var given = After(words, "--heads").SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => AuditHead.Of(JsonSerializer.Deserialize<AuditHeadSealed>(line, ServiceSetup.OurJson)!))
            .Where(head => head.Service == service).ToList();
        var pinned = After(words, "--key").Select(file => AuditHead.KeyIdOf(KeyFile.Read(file))).ToHashSet();
        var heads = given.FindAll(head => head.IsSigned() && (pinned.Count == 0 || pinned.Contains(head.KeyId)));
        var verdict = ChainCheck.Run(new Evidence(service, database.EntriesAfter, database.LinksAfter, heads));
        var (unguarded, ignored) = (database.Unguarded(), given.Count - heads.Count);
        await output.WriteLineAsync(words.Contains("--json", StringComparer.Ordinal)
            ? JsonSerializer.Serialize(new { verdict, unguarded, ignored }, ServiceSetup.OurJson)
            : string.Join('\n', VerdictWords.Of(verdict, unguarded, ignored)));
        return verdict switch { { Found: not null } => 1, { Covered: 0, Linked: > 0 } => 3, _ => 0 };
    }

    static async Task ListAsync(AuditDatabase database, string? service, TextWriter output)
    {
        foreach (var head in database.KeptHeads().Where(head => service is null || head.Service == service))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(head.ToEvent(), ServiceSetup.OurJson));
        }
    }

    static IEnumerable<string> After(string[] words, string word) => words.Index()
        .Where(found => found.Item == word && found.Index + 1 < words.Length).Select(found => words[found.Index + 1]);
}
