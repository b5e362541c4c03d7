using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EGov.Dossiers.PushNational.Sending;

/// <summary>How the pushes go: counts, log lines and health; nothing of any dossier.</summary>
internal sealed partial class PushTally(NationalSettings settings, ILogger<PushTally> log) : IHealthCheck
{
    static readonly Meter Meter = new("EGov");
    static readonly Counter<long> Pushes = Meter.CreateCounter<long>("egov.national.pushes");

    readonly SemaphoreSlim results = new(0);
    int underWay;
    int inARow;

    /// <summary>Taken up and without a result.</summary>
    public int UnderWay => Volatile.Read(ref underWay);

    /// <summary>Whether it was found away by as many in a row as are sent at once.</summary>
    public bool IsAway => Volatile.Read(ref inARow) >= settings.AtOnce;

    /// <summary>Rounds in a row that ended because it was away.</summary>
    public int RoundsAway { get; private set; }

    public void Begin()
    {
        RoundsAway = IsAway ? RoundsAway + 1 : 0;
        Volatile.Write(ref inARow, 0);
        Volatile.Write(ref underWay, 0);
    }

    public void TookUp(int count) => Interlocked.Add(ref underWay, count);

    public void Result(PushOutcome outcome)
    {
        Pushes.Add(1, new KeyValuePair<string, object?>("outcome", Word.Of(outcome)));
        if (outcome != PushOutcome.Away)
        {
            Volatile.Write(ref inARow, 0);
        }
        else if (Interlocked.Increment(ref inARow) == settings.AtOnce)
        {
            LogAway(log);
        }
        Interlocked.Decrement(ref underWay);
        results.Release();
    }

    /// <summary>Waits for a result; what came before is forgotten.</summary>
    public async Task NextResultAsync(CancellationToken cancel)
    {
        await results.WaitAsync(TimeSpan.FromSeconds(1), cancel);
        while (results.Wait(0, cancel))
        {
        }
    }

    public void Failed(Exception error) => LogFailed(log, error);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default) =>
        Task.FromResult(RoundsAway > 0
            ? HealthCheckResult.Degraded("The national portal is away; pushes wait.") : HealthCheckResult.Healthy());

    [LoggerMessage(Level = LogLevel.Warning, Message = "The national portal is away; pushes wait")]
    static partial void LogAway(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pushes to the national portal begin again")]
    static partial void LogFailed(ILogger logger, Exception error);
}
