using EGov.WorkingTime.Deadlines;

namespace EGov.WorkingTime.Tests.Deadlines;

public sealed class StepRulesTests
{
    static readonly Story Running = Story.Received("2026-11-25 07:00", 2);
    static readonly Story Asked = Running.Then(StepKind.SupplementRequested, "2026-11-25 09:00");

    [Fact]
    public void A_receipt_or_a_calendar_change_is_not_added_by_hand()
    {
        Assert.Equal(["StepIsTakenHere"], Running.Refused(StepKind.Received, "2026-11-25 08:00"));
        Assert.Equal(["StepIsTakenHere"], Running.Refused(StepKind.CalendarChanged, "2026-11-25 08:00"));
    }

    [Fact]
    public void A_closed_deadline_takes_no_step() => Assert.Equal(["DeadlineIsOpen"],
        Running.Then(StepKind.Closed, "2026-11-25 09:00").Refused(StepKind.SupplementRequested, "2026-11-25 10:00"));

    [Fact]
    public void A_step_before_the_last_one_is_refused() =>
        Assert.Equal(["StepsFollowInTime"], Asked.Refused(StepKind.Closed, "2026-11-25 08:59"));

    [Fact]
    public void A_step_without_cause_is_refused() => Assert.Equal("CauseIsStated", Assert.Single(StepRules.Judge(
        Running.Ledger, Story.Step(StepKind.Closed, "2026-11-25 09:00") with { Cause = " " }, Running.Calendar)).Code);

    [Fact]
    public void A_second_request_waits_for_the_answer_to_the_first()
    {
        Assert.Equal(["WaitIsNotYetOpen"], Asked.Refused(StepKind.SupplementRequested, "2026-11-25 10:00"));
        Assert.Empty(Asked.Refused(StepKind.PaymentRequested, "2026-11-25 10:00"));
    }

    [Fact]
    public void An_answer_needs_a_request()
    {
        Assert.Equal(["WaitIsOpen"], Running.Refused(StepKind.SupplementReceived, "2026-11-25 10:00"));
        Assert.Equal(["WaitIsOpen"], Asked.Refused(StepKind.Paid, "2026-11-25 10:00"));
    }

    [Fact]
    public void A_new_date_is_given_once() => Assert.Equal(["NewDateIsGivenOnce"],
        Running.Then(StepKind.NewDateGiven, "2026-11-25 10:00", "2026-12-01 10:00")
            .Refused(StepKind.NewDateGiven, "2026-11-26 10:00", "2026-12-02 10:00"));

    [Fact]
    public void A_new_date_comes_before_the_old_due_moment()
    {
        Assert.Empty(Running.Refused(StepKind.NewDateGiven, "2026-11-26 17:00", "2026-12-01 10:00"));
        Assert.Equal(["NewDateIsGivenBeforeTheOldOne"],
            Running.Refused(StepKind.NewDateGiven, "2026-11-26 17:01", "2026-12-01 10:00"));
    }

    [Theory]
    [InlineData("2026-11-26 17:00")]
    [InlineData("2026-11-28 10:00")]
    [InlineData("2026-11-30 12:00")]
    [InlineData(null)]
    public void A_new_date_is_later_and_in_working_time(string? date) => Assert.Equal(
        ["NewDateIsLaterAndInWorkingTime"], Running.Refused(StepKind.NewDateGiven, "2026-11-25 10:00", date));

    [Fact]
    public void A_new_date_is_not_given_while_the_clock_stands() => Assert.Equal(["ClockRunsWhenNewDateIsGiven"],
        Asked.Refused(StepKind.NewDateGiven, "2026-11-25 10:00", "2026-12-01 10:00"));

    [Fact]
    public void The_ledger_takes_no_step_that_the_rules_refuse()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Running.Then(StepKind.Paid, "2026-11-25 10:00"));
        Assert.Contains("WaitIsOpen", thrown.Message, StringComparison.Ordinal);
    }
}
