using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace EGov.Portal.DirectoryService;

/// <summary>
/// Names of units as the directory has them today. They are public and change seldom, so one answer serves everybody
/// for a while; a page is never kept from its reader because a name is not there.
/// </summary>
internal sealed partial class NamesOfUnits(IHttpClientFactory clients, TimeProvider time, ILogger<NamesOfUnits> log)
{
    public const string Client = "directory";

    // More units than a province has.
    const int Most = 20_000;

    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    static readonly TimeSpan KeptWhileAway = TimeSpan.FromSeconds(20);

    readonly ConcurrentDictionary<Guid, Entry> known = new();

    /// <summary>The name; null where there is none, or the directory is away and it was never asked.</summary>
    public async Task<string?> OfAsync(Guid unit, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(unit, out var entry) && entry.Until > now)
        {
            return entry.Name;
        }
        if (known.Count >= Most)
        {
            known.Clear();
        }
        var (name, isSure) = await AskAsync(unit, cancel);
        // An old name is better than none.
        return (known[unit] = new(isSure ? name : entry?.Name, now + (isSure ? Kept : KeptWhileAway))).Name;
    }

    /// <summary>Several at once, those without a name left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IEnumerable<Guid> units, CancellationToken cancel)
    {
        var asked = units.Distinct().ToList();
        var names = await Task.WhenAll(asked.Select(unit => OfAsync(unit, cancel)));
        return asked.Zip(names).Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First, pair => pair.Second!);
    }

    async Task<(string? Name, bool IsSure)> AskAsync(Guid unit, CancellationToken cancel)
    {
        try
        {
            using var answer = await clients.CreateClient(Client).GetAsync($"api/directory/units/{unit}", cancel);
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                return (null, true);
            }
            answer.EnsureSuccessStatusCode();
            var shown = await answer.Content.ReadFromJsonAsync<Shown>(cancel);
            return (shown?.Version?.Name, true);
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or IOException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogAway(log, error.Message);
            return (null, false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Names of units are not there: {Why}")]
    static partial void LogAway(ILogger logger, string why);

    sealed record Entry(string? Name, DateTimeOffset Until);

    sealed record Shown(ShownVersion? Version);

    sealed record ShownVersion(string Name);
}
