using EGov.WorkingTime.Limits;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Properties;

public sealed class DeadlineProperties
{
    [PropertyFact]
    public void Pauses_move_the_due_moment_by_exactly_their_working_time() => DeadlineCases.Any.Holds(found =>
    {
        var waited = found.Pauses.Sum(pause => found.Calendar.Between(pause.From, pause.To!.Value).Ticks);
        var first = found.Ledger.Lines[0].Due;
        return found.Calendar.Between(first, found.Ledger.Due).Ticks == waited
            && found.Ledger.Due == found.Calendar.Add(first, TimeSpan.FromTicks(waited));
    });

    [PropertyFact]
    public void Splitting_a_pause_makes_no_difference() =>
        (from found in DeadlineCases.Any
         from before in Gen.Choose(0, 2_000)
         from first in Gen.Choose(0, 2_000)
         from second in Gen.Choose(0, 2_000)
         select (found, before, first, second)).Holds(pair =>
            pair.found.Tell([.. pair.found.Gaps, pair.before, pair.first + pair.second]).Due
                == pair.found.Tell([.. pair.found.Gaps, pair.before, pair.first, 0, pair.second]).Due);

    [PropertyFact]
    public void No_deadline_is_due_outside_working_time() => DeadlineCases.Any.Holds(found =>
        found.Ledger.Lines.All(line => found.Calendar.IsWorking(line.Due)));

    [PropertyFact]
    public void The_steps_of_the_ledger_give_the_due_moment_again() => DeadlineCases.Any.Holds(found =>
        found.Ledger.Replay(found.Calendar) == found.Ledger.Due);

    [PropertyFact]
    public void Each_line_explains_the_step_from_the_due_moment_before_to_the_one_after() =>
        DeadlineCases.Any.Holds(found => found.Ledger.Lines.Skip(1).Zip(found.Ledger.Lines).All(pair =>
            pair.First.DueBefore == pair.Second.Due
            && found.Calendar.Add(pair.Second.Due, pair.First.Moved) == pair.First.Due));

    [PropertyFact]
    public void A_deadline_agrees_with_a_clock_that_ticks_in_open_minutes_that_are_not_paused() =>
        DeadlineCases.OfWorkingTime.Holds(found =>
        {
            var minutes = found.Limit.Amount * (found.Limit.Unit == LimitUnit.WorkingDays ? 480 : 60);
            var due = found.Office.Oracle.Walk(found.At.DateTime, (int)minutes, minute => found.Pauses.Any(pause =>
                pause.From.DateTime <= minute && minute < pause.To!.Value.DateTime));
            return found.Pauses.Any(pause => pause.From.DateTime >= due) || found.Ledger.Due.DateTime == due;
        });

    [PropertyFact]
    public void What_remains_stands_still_in_a_pause() =>
        (from found in DeadlineCases.Any
         from before in Gen.Choose(0, 2_000)
         from wait in Gen.Choose(0, 20_000)
         select (found, before, wait)).Holds(pair =>
        {
            var paused = pair.found.Tell([.. pair.found.Gaps, pair.before]);
            var later = paused.Lines[^1].Step.At.AddMinutes(pair.wait);
            return paused.RemainingAt(later, pair.found.Calendar) == paused.Lines[^1].Remaining
                && paused.DueAt(later, pair.found.Calendar)
                    == pair.found.Tell([.. pair.found.Gaps, pair.before, pair.wait]).Due;
        });
}
