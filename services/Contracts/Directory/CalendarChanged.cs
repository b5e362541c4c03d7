namespace EGov.Contracts.Directory;

/// <summary>
/// The calendar of a group of units (lịch làm việc) was opened or changed. The topic is compacted: each event is its
/// whole state, and the decisions that led to it stand in it under numbers, so that a reader who missed events finds
/// every decision it has not carried out yet, together with the calendar to carry it out by.
/// </summary>
/// <param name="Id">Stable id of the calendar.</param>
/// <param name="Sequence">Number of the write; grows over the whole directory, a lower one is older.</param>
/// <param name="Name">What it is called, NFC.</param>
/// <param name="Weeks">Weekly shifts, dated, oldest first.</param>
/// <param name="Counting">How time limits are counted, dated, oldest first.</param>
/// <param name="Notices">Yearly notices; a year without one takes the holidays the law proposes.</param>
/// <param name="Uses">Units that follow it with all below them that follow none of their own.</param>
/// <param name="Closures">Times at which single offices are shut.</param>
/// <param name="Decisions">What was decided about it, by number from 1.</param>
public sealed record CalendarChanged(
    string Id, long Sequence, string Name, IReadOnlyList<CalendarWeekFact> Weeks, IReadOnlyList<CountingFact> Counting,
    IReadOnlyList<YearlyNoticeFact> Notices, IReadOnlyList<CalendarUseFact> Uses, IReadOnlyList<ClosureFact> Closures,
    IReadOnlyList<CalendarDecisionFact> Decisions) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "directory.calendar-changed.v1";

    /// <inheritdoc/>
    public static string Topic => "directory";

    /// <inheritdoc/>
    string IEvent.Key => Id;
}
