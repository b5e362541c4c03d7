using EGov.Dossiers.RecountDueDates;
using EGov.Dossiers.Settings;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Dossiers.WatchClock;

/// <summary>
/// Looks at the clock twice a minute: reminders, automatic moves, and due dates under a changed calendar. Every replica
/// may run it, and any may stop at any point: what was done is in the database with the moment it was for.
/// </summary>
internal sealed partial class ClockWatch(
    NpgsqlDataSource database, IServiceScopeFactory scopes, ClockSettings settings, TimeProvider time,
    ILogger<ClockWatch> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // By hand: a service at rest would otherwise load and hold all of EF for one question.
    const string Waits =
        "select clock_timestamp(), exists (select 1 from dossiers where look_at <= $1), exists (" + PendingDecisions.Sql + ")";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or DbUpdateException)
            {
                LogFailed(log, error);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>Does all that waits; returns how many dossiers were looked at.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        for (var looked = 0; ;)
        {
            var now = time.GetUtcNow();
            var (clock, isDue, isDecided) = (await database.ListAsync(Waits, [now],
                row => (row.GetFieldValue<DateTimeOffset>(0), row.GetBoolean(1), row.GetBoolean(2)), cancel))[0];
            // One of two clocks is wrong: nothing that cannot be taken back is done by either.
            if ((now - clock).Duration() > settings.ClocksDiffer)
            {
                LogClocks(log, now, clock);
                return looked;
            }
            await using var scope = scopes.CreateAsyncScope();
            if (isDecided)
            {
                await scope.ServiceProvider.GetRequiredService<RecountRound>().RunAsync(cancel);
            }
            var count = isDue ? await scope.ServiceProvider.GetRequiredService<ClockRound>().RunAsync(cancel) : 0;
            if (count == 0)
            {
                return looked;
            }
            looked += count;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock of dossiers could not be looked at; trying again.")]
    static partial void LogFailed(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "The clock of the service ({Now}) and of the database ({Clock}) differ; nothing is done by the clock.")]
    static partial void LogClocks(ILogger logger, DateTimeOffset now, DateTimeOffset clock);
}
