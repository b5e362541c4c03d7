using EGov.Contracts.Directory;

namespace EGov.Directory.Calendars;

/// <summary>A decision with who took it and the state it led to; never changed.</summary>
internal sealed class CalendarDecision
{
    public required Guid CalendarId { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who took it: the account's id.</summary>
    public required string By { get; init; }

    /// <summary>Act, reason, units and days, as the event tells them.</summary>
    public required CalendarDecisionFact Decision { get; init; }

    public required CalendarChanged State { get; init; }
}
