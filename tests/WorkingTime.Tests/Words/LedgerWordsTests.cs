using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Tests.Deadlines;
using EGov.WorkingTime.Words;

namespace EGov.WorkingTime.Tests.Words;

public sealed class LedgerWordsTests
{
    static readonly Story Told = Story.Received("2026-11-23 16:00")
        .Then(StepKind.SupplementRequested, "2026-11-26 10:00").Then(StepKind.SupplementReceived, "2026-11-30 09:00");

    [Fact]
    public void A_ledger_explains_itself_in_Vietnamese() => Assert.Equal(
        [
            "16:00 ngày 23/11/2026: tiếp nhận, lý do (Đ.1). Thời hạn 5 ngày làm việc, tính từ 16:00 ngày 23/11/2026; "
                + "hẹn trả 16:00 ngày 01/12/2026. Không tính: 24/11/2026 (Ngày Văn hóa Việt Nam), "
                + "28/11/2026 (nghỉ hằng tuần), 29/11/2026 (nghỉ hằng tuần).",
            "10:00 ngày 26/11/2026: yêu cầu bổ sung, lý do (Đ.1). Tạm dừng tính thời gian, còn 3 ngày 4 giờ làm việc.",
            "09:00 ngày 30/11/2026: đã bổ sung, lý do (Đ.1). Cộng thời gian chờ 1 ngày 7 giờ làm việc: hẹn trả từ "
                + "16:00 ngày 01/12/2026 chuyển sang 15:00 ngày 03/12/2026, còn 3 ngày 4 giờ làm việc.",
        ], Told.Ledger.Explain(Told.Calendar, Language.Vietnamese));

    [Fact]
    public void The_same_ledger_explains_itself_in_English()
    {
        var lines = Told.Ledger.Explain(Told.Calendar, Language.English);
        Assert.Equal("16:00 on 23/11/2026: received, lý do (Đ.1). Limit 5 working day(s), counted from "
            + "16:00 on 23/11/2026; due 16:00 on 01/12/2026. Not counted: 24/11/2026 (Ngày Văn hóa Việt Nam), "
            + "28/11/2026 (weekly rest), 29/11/2026 (weekly rest).", lines[0]);
        Assert.Contains("Waiting time of 1 working day 7 hours added", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_with_its_own_date_says_so()
    {
        var ordered = Ledger.OpenUntil(
            At.Vn("2026-11-27 15:00"), Story.Step(StepKind.Received, "2026-11-25 07:00"), Told.Calendar);
        Assert.Equal("07:00 ngày 25/11/2026: tiếp nhận, lý do (Đ.1). Thời hạn do văn bản giao ấn định, "
            + "tính từ 07:00 ngày 25/11/2026; hạn 15:00 ngày 27/11/2026.",
            ordered.Explain(Told.Calendar, Language.Vietnamese).Single());
    }

    [Fact]
    public void Swaps_make_up_days_and_closures_are_named()
    {
        var calendar = At.Office(data => data.Shut("2026-08-20 09:00", "2026-08-20 10:00"));
        var line = Story.Received("2026-08-19 09:00", 10, calendar).Ledger.Explain(calendar, Language.Vietnamese)[0];
        Assert.Contains("20/08/2026 (mất điện)", line, StringComparison.Ordinal);
        Assert.Contains("31/08/2026 (nghỉ hoán đổi)", line, StringComparison.Ordinal);
        Assert.Contains("Có tính: 22/08/2026 (làm bù)", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_named_only_by_the_calendar_the_line_was_computed_by()
    {
        var other = At.Office(data => data with { Version = "other" });
        Assert.DoesNotContain("Không tính", Told.Ledger.Explain(other, Language.Vietnamese)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_in_a_cause_stay_what_was_typed()
    {
        var step = Story.Step(StepKind.Closed, "2026-12-01 09:00") with { Cause = "theo mẫu {limit} {why}" };
        var line = Told.Ledger.With(step, Told.Calendar).Explain(Told.Calendar, Language.Vietnamese)[^1];
        Assert.Contains("theo mẫu {limit} {why} (Đ.1)", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Tạm dừng tính thời gian")]
    [InlineData(false, "Thời gian vẫn tính")]
    public void A_payment_says_whether_the_clock_stops(bool stops, string words)
    {
        var calendar = At.Terms(row => row with { PaymentStopsTheClock = stops });
        var told = Story.Received("2026-11-25 09:00", 2, calendar).Then(StepKind.PaymentRequested, "2026-11-25 10:00");
        Assert.Contains(words, told.Ledger.Explain(calendar, Language.Vietnamese)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_step_is_told_in_full_in_both_languages()
    {
        var told = Story.Received("2026-11-25 07:00").Then(StepKind.SupplementRequested, "2026-11-25 09:00")
            .Then(StepKind.PaymentRequested, "2026-11-25 10:00").Then(StepKind.SupplementReceived, "2026-11-26 09:00")
            .Then(StepKind.Paid, "2026-11-27 09:00").Then(StepKind.NewDateGiven, "2026-11-27 10:00", "2026-12-14 10:00");
        var swapped = At.Office(data => data.Swapped("2026-12-14", "2026-12-12"));
        var changed = new CalendarChange(At.Vn("2026-11-30 09:00"), "hoán đổi", Article: null, swapped)
            .ApplyTo(told.Ledger)!.Ledger.With(Story.Step(StepKind.Closed, "2026-12-16 07:00"), swapped);
        Assert.All(Enum.GetValues<Language>().SelectMany(language => changed.Explain(swapped, language)),
            line => Assert.DoesNotContain('{', line));
        Assert.Equal(
            "07:00 ngày 16/12/2026: kết thúc, lý do (Đ.1). Hẹn trả 07:00 ngày 15/12/2026, quá hạn 1 ngày làm việc.",
            changed.Explain(swapped, Language.Vietnamese)[^1]);
    }
}
