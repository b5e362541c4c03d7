namespace EGov.Dossiers.RecountDueDates;

/// <summary>A decision about a calendar that was carried out on the open dossiers; never twice.</summary>
internal sealed class DecisionDone
{
    public required Guid CalendarId { get; init; }
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>How many due dates it moved.</summary>
    public required int Moved { get; init; }
}
