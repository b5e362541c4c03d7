using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Deadlines;

/// <summary>What a changed calendar does to one open deadline.</summary>
/// <param name="Ledger">The ledger after; the same object if the due moment stays.</param>
/// <param name="OldDue">Due moment before.</param>
/// <param name="NewDue">Due moment after.</param>
/// <param name="Cause">The decision that changed the calendar, in words.</param>
/// <param name="Article">Its number, or null.</param>
public sealed record Recomputation(
    Ledger Ledger, DateTimeOffset OldDue, DateTimeOffset NewDue, string Cause, string? Article)
{
    /// <summary>Whether the due moment moved.</summary>
    public bool Moved => OldDue != NewDue;
}

/// <summary>Recomputes deadlines under a changed calendar, by a recorded decision.</summary>
/// <param name="At">When the decision took effect here.</param>
/// <param name="Cause">The decision, in words.</param>
/// <param name="Article">Its number, or null.</param>
/// <param name="Calendar">The calendar as it is after.</param>
public sealed record CalendarChange(DateTimeOffset At, string Cause, string? Article, OfficeCalendar Calendar)
{
    /// <summary>
    /// The ledger with one line for the change, old lines untouched. Null for a closed deadline: those are never
    /// recomputed, however late a swap is announced.
    /// </summary>
    /// <exception cref="ArgumentException">The change lies before the last line, or names no cause.</exception>
    public Recomputation? ApplyTo(Ledger ledger)
    {
        if (ledger.IsClosed)
        {
            return null;
        }
        var step = new Step(StepKind.CalendarChanged, At, Cause, Article);
        if (StepRules.StepsFollowInTime(ledger, step).Concat(StepRules.CauseIsStated(step)).ToList()
            is { Count: > 0 } refusals)
        {
            throw new ArgumentException(TimeRefusal.Say(refusals), nameof(ledger));
        }
        var after = ledger.Fold(Calendar);
        var changed = after.Due == ledger.Due
            ? ledger
            : ledger.Append(Ledger.Line(step, after with { Due = ledger.Due }, after, Calendar));
        return new Recomputation(changed, ledger.Due, after.Due, Cause, Article);
    }
}
