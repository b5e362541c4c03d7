using EGov.Contracts.Directory;
using EGov.WorkingTime;
using EGov.WorkingTime.Deadlines;

namespace EGov.Dossiers.RecountDueDates;

/// <summary>Which open due dates a decision about a calendar moves. Pure.</summary>
internal static class RecountRules
{
    /// <summary>
    /// The recount, or null where the due date stays: closed, not moved, or moved by another decision whose days it
    /// counts over.
    /// </summary>
    public static Recomputation? Of(Ledger ledger, CalendarDecisionFact decision, CalendarChange change) =>
        change.ApplyTo(ledger) is { Moved: true } moved && Touches(decision, ledger, moved) ? moved : null;

    static bool Touches(CalendarDecisionFact decision, Ledger ledger, Recomputation moved)
    {
        var last = moved.NewDue > moved.OldDue ? moved.NewDue : moved.OldDue;
        return decision.FirstDay <= VietnamTime.DayOf(last)
            && !(decision.LastDay < VietnamTime.DayOf(ledger.Lines[0].Step.At));
    }
}
