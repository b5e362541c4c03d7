using System.Text.Json;
using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Deadlines;

public sealed class LedgerTests
{
    [Fact]
    public void A_supplement_moves_the_due_moment_by_the_time_waited_and_keeps_both()
    {
        var told = Story.Received("2026-11-23 16:00").Then(StepKind.SupplementRequested, "2026-11-26 10:00")
            .Then(StepKind.SupplementReceived, "2026-11-30 09:00");
        var line = told.Ledger.Lines[^1];
        Assert.Equal(At.Vn("2026-12-01 16:00"), line.DueBefore);
        Assert.Equal(TimeSpan.FromHours(15), line.Moved);
        Assert.Equal(At.Vn("2026-12-03 15:00"), line.Due);
        Assert.Equal(TimeSpan.FromHours(28), line.Remaining);
    }

    [Fact]
    public void The_receipt_line_says_from_when_the_clock_counts()
    {
        var line = Story.Received("2026-11-20 17:30").Ledger.Lines[0];
        Assert.Equal(At.Vn("2026-11-23 07:00"), line.CountsFrom);
        Assert.Equal(TimeSpan.FromHours(40), line.Moved);
        Assert.Null(line.DueBefore);
        Assert.Equal("default", line.Calendar);
    }

    [Fact]
    public void Each_supplement_is_recorded_and_none_makes_it_late_by_itself()
    {
        var told = Story.Received("2026-11-25 07:00", 2)
            .Then(StepKind.SupplementRequested, "2026-11-25 09:00").Then(StepKind.SupplementReceived, "2026-12-10 09:00")
            .Then(StepKind.SupplementRequested, "2026-12-10 10:00").Then(StepKind.SupplementReceived, "2026-12-20 10:00")
            .Then(StepKind.Closed, "2026-12-21 08:00");
        Assert.Equal(2, told.Ledger.Supplements);
        Assert.True(told.Ledger.IsOnTime(told.Calendar));
    }

    [Fact]
    public void Waiting_for_payment_stops_the_clock_only_if_the_terms_say_so()
    {
        var stops = Paid(OfficeCalendar.Default);
        var runs = Paid(At.Terms(row => row with { PaymentStopsTheClock = false }));
        Assert.Equal(At.Vn("2026-11-30 09:00"), stops.Due);
        Assert.True(stops.Lines[1].Stopped);
        Assert.Equal(At.Vn("2026-11-27 09:00"), runs.Due);
        Assert.False(runs.Lines[1].Stopped);
    }

    [Fact]
    public void Two_waits_at_once_stop_the_clock_from_the_first_to_the_last()
    {
        var told = Story.Received("2026-11-25 07:00").Then(StepKind.SupplementRequested, "2026-11-25 09:00")
            .Then(StepKind.PaymentRequested, "2026-11-25 10:00").Then(StepKind.SupplementReceived, "2026-11-26 09:00");
        Assert.Equal(told.Ledger.Lines[0].Due, told.Ledger.Due);
        Assert.True(told.Ledger.Lines[^1].Stopped);
        var paid = told.Then(StepKind.Paid, "2026-11-27 09:00").Ledger;
        Assert.Equal(TimeSpan.FromHours(16), paid.Lines[^1].Moved);
    }

    [Fact]
    public void A_new_date_by_apology_replaces_the_old_one()
    {
        var line = Story.Received("2026-11-25 07:00", 2)
            .Then(StepKind.NewDateGiven, "2026-11-26 15:00", "2026-12-01 10:00").Ledger.Lines[^1];
        Assert.Equal((At.Vn("2026-11-26 17:00"), At.Vn("2026-12-01 10:00")), (line.DueBefore!.Value, line.Due));
        Assert.Equal(TimeSpan.FromHours(19), line.Moved);
    }

    [Fact]
    public void Closing_ends_a_pause_and_what_remains_stays()
    {
        var told = Story.Received("2026-11-25 07:00", 2).Then(StepKind.SupplementRequested, "2026-11-25 09:00")
            .Then(StepKind.Closed, "2026-12-25 09:00");
        Assert.Equal(TimeSpan.FromHours(14), told.Ledger.RemainingAt(At.Vn("2027-06-01 09:00"), told.Calendar));
        Assert.True(told.Ledger.IsOnTime(told.Calendar));
        Assert.True(told.Ledger.IsClosed);
    }

    [Theory]
    [InlineData("2026-11-26 17:00", true, true)]
    [InlineData("2026-11-26 17:01", false, true)]
    [InlineData("2026-11-27 07:00", false, false)]
    public void On_time_compares_moments_or_days_as_the_terms_say(string end, bool byMoment, bool byDay)
    {
        var days = At.Terms(row => row with { Compare = DueComparison.ByDay });
        Assert.Equal(byMoment, Story.Received("2026-11-25 07:00", 2).Then(StepKind.Closed, end) is var one
            && one.Ledger.IsOnTime(one.Calendar)!.Value);
        Assert.Equal(byDay, Story.Received("2026-11-25 07:00", 2, days).Then(StepKind.Closed, end).Ledger.IsOnTime(days));
    }

    [Fact]
    public void While_it_runs_nobody_can_say_whether_it_is_on_time() =>
        Assert.Null(Story.Received("2026-11-25 07:00").Ledger.IsOnTime(OfficeCalendar.Default));

    [Fact]
    public void Pausing_when_overdue_leaves_it_as_late_as_it_was()
    {
        var told = Story.Received("2026-11-25 07:00", 1).Then(StepKind.SupplementRequested, "2026-11-26 09:00")
            .Then(StepKind.SupplementReceived, "2026-12-03 09:00");
        Assert.Equal(TimeSpan.FromHours(-2), told.Ledger.Lines[1].Remaining);
        Assert.Equal(TimeSpan.FromHours(-2), told.Ledger.RemainingAt(At.Vn("2026-12-03 09:00"), told.Calendar));
    }

    [Fact]
    public void A_stored_ledger_gives_the_same_due_moment()
    {
        var ledger = Story.Received("2026-11-23 16:00").Then(StepKind.SupplementRequested, "2026-11-26 10:00").Ledger;
        var text = JsonSerializer.Serialize(ledger, TimeData.Json);
        var back = JsonSerializer.Deserialize<Ledger>(text, TimeData.Json)!;
        Assert.Equal(ledger.Lines, back.Lines);
        Assert.Equal(ledger.Due, back.Replay(OfficeCalendar.Default));
    }

    [Fact]
    public void A_ledger_begins_with_a_receipt() => Assert.Throws<ArgumentException>(() => Ledger.Open(
        new TimeLimit(1, LimitUnit.WorkingDays), Story.Step(StepKind.Closed, "2026-11-25 07:00"), OfficeCalendar.Default));

    [Theory]
    [InlineData("2026-11-27 15:00", "2026-11-27 15:00")]
    [InlineData("2026-11-28 15:00", "2026-11-30 07:00")]
    public void An_order_may_name_its_due_moment_and_pauses_like_any_other(string named, string due)
    {
        var calendar = OfficeCalendar.Default;
        var ordered = Ledger.OpenUntil(At.Vn(named), Story.Step(StepKind.Received, "2026-11-25 07:00"), calendar);
        Assert.Equal(At.Vn(due), ordered.Due);
        Assert.Equal(At.Vn(due), ordered.Replay(calendar));
        var paused = ordered.With(Story.Step(StepKind.SupplementRequested, "2026-11-25 09:00"), calendar)
            .With(Story.Step(StepKind.SupplementReceived, "2026-11-26 09:00"), calendar);
        Assert.Equal(calendar.Add(At.Vn(due), TimeSpan.FromHours(8)), paused.Due);
    }

    [Fact]
    public void An_order_is_due_after_it_is_received() => Assert.Throws<ArgumentException>(() => Ledger.OpenUntil(
        At.Vn("2026-11-25 06:00"), Story.Step(StepKind.Received, "2026-11-25 07:00"), OfficeCalendar.Default));

    [Fact]
    public void Folding_the_steps_of_a_ledger_allocates_nothing()
    {
        var told = Story.Received("2026-11-23 16:00").Then(StepKind.SupplementRequested, "2026-11-26 10:00")
            .Then(StepKind.SupplementReceived, "2026-11-30 09:00");
        Replay(told);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Replay(told);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
    }

    static void Replay(Story told)
    {
        for (var run = 0; run < 1_000; run++)
        {
            told.Ledger.Replay(told.Calendar);
        }
    }

    static Ledger Paid(OfficeCalendar calendar) => Story.Received("2026-11-25 09:00", 2, calendar)
        .Then(StepKind.PaymentRequested, "2026-11-25 10:00").Then(StepKind.Paid, "2026-11-26 10:00").Ledger;
}
