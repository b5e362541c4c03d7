using EGov.WorkingTime.Deadlines;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Properties;

public sealed class ChangeProperties
{
    static Gen<(DeadlineCase Case, Office Changed)> Changes =>
        from found in DeadlineCases.Any from changed in Cases.AnyOffice select (found, changed);

    [PropertyFact]
    public void A_change_never_moves_a_closed_deadline() => Changes.Holds(pair =>
    {
        var closed = pair.Case.Ledger.With(
            DeadlineCase.Step(StepKind.Closed, pair.Case.Ledger.Lines[^1].Step.At.AddHours(1)), pair.Case.Calendar);
        return Change(pair.Changed, closed).ApplyTo(closed) is null;
    });

    [PropertyFact]
    public void A_change_gives_what_the_changed_calendar_would_have_given() => Changes.Holds(pair =>
    {
        var changed = Change(pair.Changed, pair.Case.Ledger).ApplyTo(pair.Case.Ledger)!;
        return changed.OldDue == pair.Case.Ledger.Due
            && changed.NewDue == (pair.Case with { Office = pair.Changed }).Ledger.Due
            && changed.NewDue == changed.Ledger.Due
            && changed.Ledger.Lines.Take(pair.Case.Ledger.Lines.Count).SequenceEqual(pair.Case.Ledger.Lines);
    });

    [PropertyFact]
    public void Steps_after_a_change_go_on_from_the_new_due_moment() => Changes.Holds(pair =>
    {
        var changed = Change(pair.Changed, pair.Case.Ledger).ApplyTo(pair.Case.Ledger)!.Ledger;
        var asked = DeadlineCase.Step(StepKind.SupplementRequested, changed.Lines[^1].Step.At.AddHours(3));
        var answered = DeadlineCase.Step(StepKind.SupplementReceived, asked.At.AddDays(2));
        var later = changed.With(asked, pair.Changed.Calendar).With(answered, pair.Changed.Calendar);
        return pair.Changed.Calendar.Between(changed.Due, later.Due)
                == pair.Changed.Calendar.Between(asked.At, answered.At)
            && later.Due == later.Replay(pair.Changed.Calendar);
    });

    [PropertyFact]
    public void There_and_back_again_is_where_it_was() => Changes.Holds(pair =>
    {
        var ledger = pair.Case.Ledger;
        var there = Change(pair.Changed, ledger).ApplyTo(ledger)!;
        var back = Change(pair.Case.Office, ledger).ApplyTo(there.Ledger)!;
        return back.NewDue == ledger.Due && back.Moved == there.Moved;
    });

    static CalendarChange Change(Office changed, Ledger ledger) =>
        new(ledger.Lines[^1].Step.At.AddMinutes(5), "thông báo mới", "TB 1", changed.Calendar);
}
