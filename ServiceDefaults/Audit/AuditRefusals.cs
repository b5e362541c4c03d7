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

    readonly RefusalTally tally = new(MostKinds);

    /// <summary>Notes it and returns at once; a refusal never waits for the database.</summary>
    public void Note(AuditEntry entry)
    {
        var refused = entry with { Decision = AuditEntry.Refused };
        if (tally.Add(refused))
        {
            _ = WriteAsync([refused]);
        }
    }

    /// <summary>Writes it uncounted, where something else bounds how many there can be; returns at once.</summary>
    public void NoteEach(AuditEntry entry) => _ = Task.Run(() => WriteAsync([entry]));

    /// <summary>Writes what was counted and begins a new window.</summary>
    internal Task FlushAsync() => WriteAsync(tally.Take());

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
