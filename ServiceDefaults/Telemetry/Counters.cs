using System.Diagnostics.Metrics;

namespace EGov.ServiceDefaults.Telemetry;

/// <summary>What messaging counts; the meter is <c>EGov</c>.</summary>
internal static class Counters
{
    public static readonly Meter Meter = new("EGov");

    public static readonly Counter<long> Appended = Meter.CreateCounter<long>("egov.messages.appended");
    public static readonly Counter<long> Handled = Meter.CreateCounter<long>("egov.messages.handled");
    public static readonly Counter<long> Parked = Meter.CreateCounter<long>("egov.messages.parked");

    /// <summary>Positions the log no longer had: each is an alarm.</summary>
    public static readonly Counter<long> PositionsLost = Meter.CreateCounter<long>("egov.log.positions_lost");
    public static readonly Counter<long> LogErrors = Meter.CreateCounter<long>("egov.log.errors");
}
