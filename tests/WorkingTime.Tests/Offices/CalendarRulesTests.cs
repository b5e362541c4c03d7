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
}
