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

    [Fact]
    public void A_step_at_the_moment_of_the_last_one_is_taken() =>
        Assert.Empty(Asked.Refused(StepKind.PaymentRequested, "2026-11-25 09:00"));

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        const string law = "NĐ 61/2018/NĐ-CP Đ.19, NĐ 107/2021/NĐ-CP";
        var closed = Running.Then(StepKind.Closed, "2026-11-25 09:00");
        var moved = Running.Then(StepKind.NewDateGiven, "2026-11-25 10:00", "2026-12-01 10:00");
        Is(Running, StepKind.Received, "25 08:00",
            new("StepIsTakenHere", "Bước này không thêm vào hạn trả đang tính.", "kind"));
        Is(closed, StepKind.Closed, "25 10:00", new("DeadlineIsOpen", "Hạn trả đã kết thúc, không thay đổi được nữa."));
        Is(Asked, StepKind.Closed, "25 08:59",
            new("StepsFollowInTime", "Bước sau không thể xảy ra trước bước đã ghi.", "at"));
        Is(Asked, StepKind.SupplementRequested, "25 10:00",
            new("WaitIsNotYetOpen", "Yêu cầu trước chưa được đáp ứng.", "kind"));
        Is(Running, StepKind.Paid, "25 10:00", new("WaitIsOpen", "Chưa có yêu cầu nào đang chờ.", "kind"));
        Is(moved, StepKind.NewDateGiven, "26 10:00", new("NewDateIsGivenOnce", "Chỉ được hẹn lại 1 lần.", "kind", law));
        Is(Asked, StepKind.NewDateGiven, "25 10:00",
            new("ClockRunsWhenNewDateIsGiven", "Đang tạm dừng, chưa thể hẹn lại.", "kind"));
        Is(Running, StepKind.NewDateGiven, "26 17:01",
            new("NewDateIsGivenBeforeTheOldOne", "Phải xin lỗi và hẹn lại trước hạn trả.", "at", law));
    }

    [Fact]
    public void Refusals_of_a_missing_cause_and_of_a_bad_new_date_name_the_law()
    {
        const string law = "NĐ 61/2018/NĐ-CP Đ.19, NĐ 107/2021/NĐ-CP";
        Assert.Equal([new("CauseIsStated", "Cần nêu đầy đủ lý do.", "cause", law)], StepRules.Judge(
            Running.Ledger, Story.Step(StepKind.Closed, "2026-11-25 09:00") with { Cause = "" }, Running.Calendar));
        Assert.Equal([new("NewDateIsLaterAndInWorkingTime", "Ngày hẹn mới phải sau hạn cũ và trong giờ làm việc.",
            "newDate", law)], StepRules.Judge(
            Running.Ledger, Story.Step(StepKind.NewDateGiven, "2026-11-25 10:00"), Running.Calendar));
    }

    static void Is(Story story, StepKind kind, string dayAndTime, TimeRefusal refusal) => Assert.Equal(
        [refusal], StepRules.Judge(story.Ledger, Story.Step(
            kind, $"2026-11-{dayAndTime}", kind == StepKind.NewDateGiven ? "2026-12-02 10:00" : null), story.Calendar));
}
