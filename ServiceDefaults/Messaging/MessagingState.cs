using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// What operators should know about messaging. Never more than degraded: writes and reads go on without the log.
/// </summary>
internal sealed class MessagingState(TimeProvider clock) : IHealthCheck
{
    static readonly TimeSpan AlarmStands = TimeSpan.FromHours(1);

    string? relayFailure;
    int failures;
    DateTimeOffset alarmedAt = DateTimeOffset.MinValue;
    string? alarm;

    /// <summary>Notes why, and says how long to wait before the next try: 0.1 s doubling to 5 s.</summary>
    public TimeSpan RelayFailed(string cause)
    {
        relayFailure = cause;
        return TimeSpan.FromMilliseconds(Math.Min(5_000, 100 << Math.Min(failures++, 6)));
    }

    public void RelayWorked() => (relayFailure, failures) = (null, 0);

    public void Alarm(string what) => (alarm, alarmedAt) = (what, clock.GetUtcNow());

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        var words = relayFailure is { } failure ? $"The outbox waits: {failure}"
            : clock.GetUtcNow() - alarmedAt < AlarmStands ? alarm : null;
        return Task.FromResult(words is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(words));
    }
}
