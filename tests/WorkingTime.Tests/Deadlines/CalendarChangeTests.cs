using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Deadlines;

public sealed class CalendarChangeTests
{
    static readonly OfficeCalendar Swapped = At.Office(data => data.Swapped("2026-11-30", "2026-12-12"));
    static readonly Story Running = Story.Received("2026-11-23 16:00");

    [Fact]
    public void A_swap_announced_late_moves_an_open_due_moment_and_says_why()
    {
        var changed = Change("2026-11-25 09:00").ApplyTo(Running.Ledger)!;
        Assert.True(changed.Moved);
        Assert.Equal(At.Vn("2026-12-01 16:00"), changed.OldDue);
        Assert.Equal(At.Vn("2026-12-02 16:00"), changed.NewDue);
        Assert.Equal(("Hoán đổi ngày làm việc", "TB 5"), (changed.Cause, changed.Article));
        var line = changed.Ledger.Lines[^1];
        Assert.Equal((StepKind.CalendarChanged, "swapped"), (line.Step.Kind, line.Calendar));
        Assert.Equal((changed.OldDue, changed.NewDue), (line.DueBefore!.Value, line.Due));
        Assert.Equal(TimeSpan.FromHours(8), line.Moved);
    }

    [Fact]
    public void A_closed_deadline_stays() => Assert.Null(Change("2026-11-26 09:00").ApplyTo(
        Running.Then(StepKind.Closed, "2026-11-25 10:00").Ledger));

    [Fact]
    public void A_deadline_that_the_change_does_not_touch_keeps_its_ledger()
    {
        var early = Story.Received("2026-11-16 08:00", 2).Ledger;
        var changed = Change("2026-11-25 09:00").ApplyTo(early)!;
        Assert.False(changed.Moved);
        Assert.Same(early, changed.Ledger);
    }

    [Fact]
    public void A_promised_date_that_becomes_a_day_off_moves_to_the_next_opening()
    {
        var promised = Running.Then(StepKind.NewDateGiven, "2026-11-25 10:00", "2026-12-03 10:00").Ledger;
        var shut = At.Office(data => data.Shut("2026-12-03 00:00", "2026-12-04 00:00"));
        var change = new CalendarChange(At.Vn("2026-11-26 10:00"), "Mất điện", Article: null, shut);
        Assert.Equal(At.Vn("2026-12-04 07:00"), change.ApplyTo(promised)!.NewDue);
    }

    [Fact]
    public void A_step_under_a_changed_calendar_waits_for_the_recomputation()
    {
        Assert.Throws<InvalidOperationException>(
            () => Running.Ledger.With(Story.Step(StepKind.Closed, "2026-11-26 10:00"), Swapped));
        var changed = Change("2026-11-25 09:00").ApplyTo(Running.Ledger)!.Ledger;
        Assert.True(changed.With(Story.Step(StepKind.Closed, "2026-11-26 10:00"), Swapped).IsClosed);
    }

    [Fact]
    public void A_change_before_the_last_line_or_without_cause_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Change("2026-11-23 15:00").ApplyTo(Running.Ledger));
        Assert.Throws<ArgumentException>(
            () => (Change("2026-11-25 09:00") with { Cause = "" }).ApplyTo(Running.Ledger));
    }

    static CalendarChange Change(string at) => new(At.Vn(at), "Hoán đổi ngày làm việc", "TB 5", Swapped);
}
