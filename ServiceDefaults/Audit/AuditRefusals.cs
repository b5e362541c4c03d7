using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// Audits refused access without letting whoever is refused fill the table: of one actor and action the first of a
/// minute is written at once, the others as one entry with their number; beyond <see cref="MostKinds"/> of them all
/// go into one. So a minute adds at most twice that and one entry, however many requests there were.
/// </summary>
public sealed partial class AuditRefusals(AuditReads audit, TimeProvider time, ILogger<AuditRefusals> log)
    : BackgroundService
{
    internal const int MostKinds = 100;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    static readonly AuditEntry Others = AuditEntry.Of(AuditActor.Anonymous, "others", "", "access");

    readonly Lock door = new();
    Dictionary<(string, string), AuditEntry> tally = [];

    /// <summary>Notes it and returns at once; a refusal never waits for the database.</summary>
    public void Note(AuditEntry entry)
    {
        entry = entry with { Decision = AuditEntry.Refused };
        bool isFirst;
        lock (door)
        {
            var isOne = tally.Count < MostKinds || tally.ContainsKey((entry.Actor + entry.ActorKind, entry.Action));
            var kind = isOne ? entry : Others with { Decision = AuditEntry.Refused };
            var key = (kind.Actor + kind.ActorKind, kind.Action);
            var known = tally.GetValueOrDefault(key);
            isFirst = known is null && isOne;
            tally[key] = (known ?? kind with { Object = "" }) with
            {
                Times = (known?.Times ?? (isFirst ? -1 : 0)) + 1,
            };
        }
        if (isFirst)
        {
            _ = WriteAsync([entry]);
        }
    }

    /// <summary>Writes what was counted and begins a new window.</summary>
    internal Task FlushAsync()
    {
        Dictionary<(string, string), AuditEntry> counted;
        lock (door)
        {
            (counted, tally) = (tally, []);
        }
        return WriteAsync(counted.Values.Where(entry => entry.Times > 0));
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Window, time, stoppingToken);
            await FlushAsync();
        }
    }

    async Task WriteAsync(IEnumerable<AuditEntry> entries)
    {
        try
        {
            await Task.WhenAll(entries.Select(entry => audit.RecordAsync(entry, CancellationToken.None)));
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            LogLost(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused access could not be audited")]
    static partial void LogLost(ILogger logger, Exception error);
}
