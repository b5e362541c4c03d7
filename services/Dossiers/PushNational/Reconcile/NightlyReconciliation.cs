using EGov.Dossiers.PushNational.Adapter;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Dossiers.PushNational.Reconcile;

/// <summary>Reconciles the past days once a night, by one replica; where the portal is away, again soon.</summary>
internal sealed partial class NightlyReconciliation(
    NpgsqlDataSource database, Reconciler reconciler, NationalSettings settings, TimeProvider time,
    ILogger<NightlyReconciliation> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    static readonly TimeOnly Begins = new(1, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunIfDueAsync(stoppingToken);
            }
            catch (Exception error) when (
                error is NpgsqlException or TimeoutException or PortalAwayException && !stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, error);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>How many days it reconciled; none by day or where it was done.</summary>
    public async Task<int> RunIfDueAsync(CancellationToken cancel)
    {
        var (now, today) = (time.GetUtcNow(), VietnamTime.DayOf(time.GetUtcNow()));
        if (VietnamTime.TimeOf(now) < Begins)
        {
            return 0;
        }
        await using var session = await database.OpenSessionAsync(cancel);
        if (!await session.TryLockAsync("national-reconciliation", cancel))
        {
            return 0;
        }
        var done = await session.ListAsync(
            "select day from national_reconciliations where at >= $1", [VietnamTime.StartOf(today).UtcDateTime],
            row => row.GetFieldValue<DateOnly>(0), cancel);
        var due = Enumerable.Range(1, settings.ReconcileDays).Select(back => today.AddDays(-back)).Except(done).ToList();
        foreach (var day in due)
        {
            await reconciler.RunAsync(day, cancel);
        }
        return due.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reconciliation with the national portal waits")]
    static partial void LogFailed(ILogger logger, Exception error);
}
