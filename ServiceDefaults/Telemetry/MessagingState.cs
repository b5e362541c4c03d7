using EGov.ServiceDefaults.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Telemetry;

/// <summary>
/// What operators should know about messaging: log lines, counts and health. Never more than degraded, for writes
/// and reads go on without the log.
/// </summary>
internal sealed partial class MessagingState(TimeProvider clock, ILogger<MessagingState> logger) : IHealthCheck
{
    static readonly TimeSpan AlarmStands = TimeSpan.FromHours(1);

    string? relayFailure;
    int relayFailures;
    DateTimeOffset alarmedAt = DateTimeOffset.MinValue;
    string? alarm;

    /// <summary>How long to wait before the next try: 0.1 s doubling to 5 s.</summary>
    public static TimeSpan Pause(int failures) =>
        TimeSpan.FromMilliseconds(Math.Min(5_000, 100 << Math.Min(failures, 6)));

    public void RelayWorks() => (relayFailure, relayFailures) = (null, 0);

    public TimeSpan RelayFailed(Exception error)
    {
        relayFailure = error.Message;
        LogAway(logger, error);
        return Pause(relayFailures++);
    }

    public void RowsSent(int sent, IReadOnlyDictionary<long, string> refused)
    {
        Counters.Appended.Add(sent);
        foreach (var (id, cause) in refused)
        {
            Counters.Parked.Add(1);
            LogParked(logger, "the outbox", id, cause);
        }
    }

    public void Parked(string consumer, Guid id, Exception error)
    {
        Counters.Parked.Add(1);
        LogParked(logger, consumer, id, error);
    }

    public void ConsumerWaits(string consumer, Exception error) => LogWaits(logger, consumer, error);

    public void PositionLost(string consumer, PositionLostException lost, long low)
    {
        Counters.PositionsLost.Add(1);
        alarm = $"{consumer}: {lost.Message} It begins at {low} now. A replay was requested.";
        alarmedAt = clock.GetUtcNow();
        LogLost(logger, alarm);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        var words = relayFailure is { } failure ? $"The outbox waits: {failure}"
            : clock.GetUtcNow() - alarmedAt < AlarmStands ? alarm : null;
        return Task.FromResult(words is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(words));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox cannot be sent now")]
    static partial void LogAway(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Row {Id} of {Where} is parked: {Cause}")]
    static partial void LogParked(ILogger logger, string where, long id, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Consumer {Consumer} parked message {Id}")]
    static partial void LogParked(ILogger logger, string consumer, Guid id, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Consumer {Consumer} waits or begins again")]
    static partial void LogWaits(ILogger logger, string consumer, Exception error);

    [LoggerMessage(Level = LogLevel.Critical, Message = "ALARM: {Alarm}")]
    static partial void LogLost(ILogger logger, string alarm);
}
