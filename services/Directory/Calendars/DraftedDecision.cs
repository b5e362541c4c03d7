using EGov.Contracts.Directory;
using EGov.WorkingTime;

namespace EGov.Directory.Calendars;

/// <summary>Answer to a decision, or to the preview of one.</summary>
/// <param name="Sequence">Number of the write; null for a preview.</param>
/// <param name="Calendars">Each calendar changed.</param>
internal sealed record CalendarDecided(long? Sequence, IReadOnlyList<DraftedDecision> Calendars);

/// <summary>What becomes of one calendar.</summary>
/// <param name="Id">The calendar; null while opening it is only tried.</param>
/// <param name="Name">Its name.</param>
/// <param name="Decision">The decision as the event tells it.</param>
/// <param name="ChangedDays">How many days change; for a change until further notice, within two years.</param>
/// <param name="Days">The first of them, before and after.</param>
internal sealed record DraftedDecision(
    string? Id, string Name, CalendarDecisionFact Decision, int ChangedDays, IReadOnlyList<ChangedDay> Days)
{
    const int Shown = 100;
    const int DaysAhead = 731;

    public static DraftedDecision Of(CalendarDraft draft, Deciding deciding, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        var to = draft.To ?? (today > draft.From ? today : draft.From).AddDays(DaysAhead);
        var (before, after) = draft.Offices;
        var days = before.DifferencesTo(after, draft.From, to).ToList();
        var decision = new CalendarDecisionFact(
            draft.After.Decisions.Count + 1, deciding.Kind, now, deciding.Act, deciding.Reason, draft.Touched,
            draft.Subtree, days.Count == 0 ? null : days[0], days.Count == 0 || draft.To is null ? null : days[^1]);
        return new(draft.After.Id, draft.After.Name, decision, days.Count,
            [.. days.Take(Shown).Select(day => new ChangedDay(DayTold.Of(before, day), DayTold.Of(after, day)))]);
    }
}
