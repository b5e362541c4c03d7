using EGov.ServiceDefaults.Messaging;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Procedures.PublishProcedure;

/// <summary>
/// Lets decisions take effect by themselves at midnight, Asia/Ho_Chi_Minh. Every replica may run it: the
/// publication lock lets one through, the others find nothing left. Looks at the clock at least once a minute, so
/// a clock that is set, or a machine that slept, delays it by no more.
/// </summary>
internal sealed partial class DueDecisionsSweep(
    NpgsqlDataSource database, OutboxSignal outbox, TimeProvider time, ILogger<DueDecisionsSweep> log)
    : BackgroundService
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = TimeSpan.Zero;
            try
            {
                await SweepAsync(stoppingToken);
                pause = Pause(time.GetUtcNow());
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidDataException)
            {
                LogFailed(log, error);
                pause = AfterFailure;
            }
            await Task.Delay(pause, time, stoppingToken);
        }
    }

    /// <summary>Brings all that is due into force, 500 procedures a transaction; returns how many decisions.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        // By hand: a service at rest would otherwise load and hold all of EF for one question a minute.
        await using var connection = await database.OpenConnectionAsync(cancel);
        var applied = 0;
        while (await DueDecisions.AnyAsync(connection, time.GetUtcNow(), cancel))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            applied += await DueDecisions.TakeEffectAsync(connection, time.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
            outbox.Notify();
        }
        return applied;
    }

    /// <summary>Until the next midnight in Vietnam, but not longer than a minute.</summary>
    internal static TimeSpan Pause(DateTimeOffset now)
    {
        var untilMidnight = VietnamTime.StartOf(VietnamTime.DayOf(now).AddDays(1)) - now;
        return untilMidnight < Longest ? untilMidnight : Longest;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Decisions that are due could not take effect; trying again.")]
    static partial void LogFailed(ILogger logger, Exception error);
}
