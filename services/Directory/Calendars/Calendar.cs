using EGov.Contracts.Directory;

namespace EGov.Directory.Calendars;

/// <summary>
/// The calendar of a group of units (lịch làm việc). Its state is one value, read, judged, told and kept whole; beside
/// it stand the units that follow it, which the database guards, and the decisions that made it what it is.
/// </summary>
internal sealed class Calendar
{
    public required Guid Id { get; init; }

    /// <summary>Number of the write that changed it last; shared with units.</summary>
    public long Sequence { get; private set; }

    public required CalendarChanged State { get; set; }

    public List<CalendarUse> Uses { get; } = [];

    public List<CalendarDecision> Decisions { get; } = [];

    /// <summary>Takes a new state by a decision, which stands in the state under the next number.</summary>
    public void Decide(CalendarChanged state, CalendarDecisionFact decision, string by, long sequence)
    {
        Sequence = sequence;
        State = state with { Sequence = sequence, Decisions = [.. state.Decisions, decision] };
        Decisions.Add(new CalendarDecision
        {
            CalendarId = Id,
            Number = decision.Number,
            At = decision.At.ToUniversalTime(),
            By = by,
            Decision = decision,
            State = State,
        });
        Uses.RemoveAll(use => !State.Uses.Any(use.Says));
        Uses.AddRange(State.Uses.Where(told => !Uses.Exists(use => use.Says(told)))
            .Select(told => CalendarUse.Of(Id, told)).ToList());
    }
}
