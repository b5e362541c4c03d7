using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Offices;

public sealed class CalendarRulesTests
{
    [Fact]
    public void The_usual_calendar_is_accepted() => Assert.Empty(CalendarRules.Judge(At.Usual));

    [Fact]
    public void A_calendar_without_hours_is_refused()
    {
        Assert.Equal(["HoursAreStated"], Codes(At.Usual with { Hours = [] }));
        Assert.Equal(["HoursAreStated"], Codes(At.Usual with { Hours = [At.Usual.Hours[0] with { Shifts = [] }] }));
    }

    [Fact]
    public void Two_weeks_from_one_day_are_refused() => Assert.Equal(["HoursBeginOnDifferentDays"],
        Codes(At.Usual with { Hours = [At.Usual.Hours[0], At.Usual.Hours[0]] }));

    [Theory]
    [InlineData("11:00-07:00", "ShiftsEndAfterTheyBegin")]
    [InlineData("07:00-07:00", "ShiftsEndAfterTheyBegin")]
    [InlineData("07:00-11:30 11:00-17:00", "ShiftsDoNotOverlap")]
    public void Shifts_that_cannot_be_are_refused(string pattern, string code) =>
        Assert.Equal([code], Codes(At.Usual with { Hours = [At.Week("2018-01-01", pattern, DayOfWeek.Monday)] }));

    [Fact]
    public void Shifts_may_touch() => Assert.Empty(Codes(
        At.Usual with { Hours = [At.Week("2018-01-01", "07:00-11:30 11:30-17:00", DayOfWeek.Monday)] }));

    [Fact]
    public void Closures_that_end_before_they_begin_or_say_not_why_are_refused()
    {
        var shut = At.Usual.Shut("2026-06-10 09:00", "2026-06-12 10:00").Closures[0];
        Assert.Equal(["ClosuresEndAfterTheyBegin"], Codes(At.Usual with { Closures = [shut with { To = shut.From }] }));
        Assert.Equal(["ClosuresNameReasonAndSource"], Codes(At.Usual with { Closures = [shut with { Reason = "" }] }));
        Assert.Equal(["ClosuresNameReasonAndSource"], Codes(At.Usual with { Closures = [shut with { Source = " " }] }));
    }

    [Fact]
    public void Counting_must_be_stated_once_per_day_with_a_working_day_of_at_most_24_hours()
    {
        var terms = At.Usual.Counting[0];
        Assert.Equal(["CountingIsStated"], Codes(At.Usual with { Counting = [] }));
        Assert.Equal(["CountingIsStated"], Codes(At.Usual with { Counting = [terms, terms] }));
        Assert.Equal(["CountingIsStated"], Codes(At.Usual with { Counting = [terms with { WorkingDay = default }] }));
        Assert.Equal(["CountingIsStated"],
            Codes(At.Usual with { Counting = [terms with { WorkingDay = TimeSpan.FromHours(25) }] }));
    }

    [Fact]
    public void Two_notices_of_one_year_are_refused() => Assert.Equal(["NoticesAreOfDifferentYears"],
        Codes(At.Usual with { Notices = [YearlyNotice.Known[0], YearlyNotice.Known[0]] }));

    [Fact]
    public void No_calendar_is_made_of_what_the_rules_refuse()
    {
        var broken = At.Usual with { Hours = [], Counting = [] };
        var thrown = Assert.Throws<ArgumentException>(() => new OfficeCalendar(broken));
        Assert.Contains("HoursAreStated", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("CountingIsStated", thrown.Message, StringComparison.Ordinal);
    }

    static IEnumerable<string> Codes(CalendarData data) => CalendarRules.Judge(data).Select(refusal => refusal.Code);

    [Fact]
    public void Calendars_followed_one_after_another_begin_later_each()
    {
        var (first, later) = (At.Day("2024-01-01"), At.Day("2025-01-01"));
        Assert.Empty(CalendarRules.JudgeAll([new(first, At.Usual), new(later, At.Usual)]));
        TimeRefusal[] refused =
            [new("PeriodsFollowInOrder", "Cần ít nhất một lịch, các lịch nối tiếp nhau theo ngày.", "periods")];
        Assert.Equal(refused, CalendarRules.JudgeAll([]));
        Assert.Equal(refused, CalendarRules.JudgeAll([new(later, At.Usual), new(first, At.Usual)]));
        Assert.Equal(refused, CalendarRules.JudgeAll([new(first, At.Usual), new(first, At.Usual)]));
    }

    [Fact]
    public void One_week_without_hours_or_one_impossible_day_among_good_ones_is_refused()
    {
        var (week, terms) = (At.Usual.Hours[0], At.Usual.Counting[0]);
        Assert.Equal(["HoursAreStated"],
            Codes(At.Usual with { Hours = [week, week with { From = At.Day("2040-01-01"), Shifts = [] }] }));
        Assert.Equal(["CountingIsStated"], Codes(At.Usual with
        {
            Counting = [terms, terms with { From = At.Day("2040-01-01"), WorkingDay = default }],
        }));
        Assert.Empty(Codes(At.Usual with { Counting = [terms with { WorkingDay = TimeSpan.FromDays(1) }] }));
    }

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_part()
    {
        var shut = At.Usual.Shut("2026-06-10 09:00", "2026-06-12 10:00").Closures[0];
        Is("HoursAreStated", "Mỗi tuần phải có ít nhất một ca làm việc.", "hours", At.Usual with { Hours = [] });
        Is("HoursBeginOnDifferentDays", $"Hai bảng giờ cùng bắt đầu từ {At.Usual.Hours[0].From:dd/MM/yyyy}.", "hours",
            At.Usual with { Hours = [At.Usual.Hours[0], At.Usual.Hours[0]] });
        Is("ShiftsEndAfterTheyBegin", "Ca 11:00–07:00 kết thúc trước khi bắt đầu.", "hours", Shifts("11:00-07:00"));
        Is("ShiftsDoNotOverlap", "Ca bắt đầu lúc 11:00 chồng lên ca trước.", "hours",
            Shifts("07:00-11:30 11:00-17:00"));
        Is("ClosuresEndAfterTheyBegin", "Thời gian đóng cửa kết thúc trước khi bắt đầu.", "closures",
            At.Usual with { Closures = [shut with { To = shut.From }] });
        Is("ClosuresNameReasonAndSource", "Cần nêu lý do và văn bản về việc đóng cửa.", "closures",
            At.Usual with { Closures = [shut with { Reason = "" }] });
        Is("CountingIsStated",
            "Cần cách tính thời hạn, mỗi ngày một dòng, một ngày làm việc từ trên 0 đến 24 giờ.", "counting",
            At.Usual with { Counting = [] });
        Is("NoticesAreOfDifferentYears", $"Năm {YearlyNotice.Known[0].Year} có hai thông báo.", "notices",
            At.Usual with { Notices = [YearlyNotice.Known[0], YearlyNotice.Known[0]] });
    }

    static CalendarData Shifts(string pattern) =>
        At.Usual with { Hours = [At.Week("2018-01-01", pattern, DayOfWeek.Monday)] };

    static void Is(string code, string message, string field, CalendarData data) =>
        Assert.Equal([new(code, message, field)], CalendarRules.Judge(data));
}
