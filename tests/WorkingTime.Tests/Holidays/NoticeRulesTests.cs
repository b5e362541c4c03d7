using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime.Tests.Holidays;

public sealed class NoticeRulesTests
{
    static readonly YearlyNotice Good = YearlyNotice.Known.Single(notice => notice.Year == 2026);
    static readonly NoticeContext Empty = NoticeContext.StateAgencies([]);

    [Fact]
    public void The_notices_that_come_with_the_platform_are_accepted() => Assert.All(YearlyNotice.Known,
        notice => Assert.Empty(NoticeRules.Judge(notice, NoticeContext.StateAgencies(
            [.. YearlyNotice.Known.Where(other => other.Year != notice.Year)]))));

    [Fact]
    public void A_second_notice_of_a_year_is_refused_unless_it_amends()
    {
        Assert.Equal(["NoticeIsTheOnlyOneOfItsYear"], Codes(Good, NoticeContext.StateAgencies([Good])));
        Assert.Empty(Codes(Good, NoticeContext.StateAgencies([Good], amends: true)));
        Assert.Equal(["AmendedNoticeIsThere"], Codes(Good, NoticeContext.StateAgencies([], amends: true)));
    }

    [Fact]
    public void A_notice_without_source_is_refused() => Assert.Equal(["SourceIsNamed"], Codes(Good with { Source = " " }));

    [Fact]
    public void A_swap_without_its_pair_is_refused() => Assert.Equal(["SwapsHaveTheirPair", "SwapsHaveTheirPair"],
        Codes(Good with { Swaps = [new Swap(Day("2026-08-31"), default), new Swap(default, Day("2026-08-22"))] }));

    [Theory]
    [InlineData("2026-08-31", "2026-08-21")]
    [InlineData("2026-08-31", "2026-08-24")]
    public void A_swap_worked_on_a_day_that_is_worked_anyway_is_refused(string off, string worked) => Assert.Equal(
        ["MakeUpDaysAreRestDays"], Codes(Good with { Swaps = [new Swap(Day(off), Day(worked))] }));

    [Fact]
    public void A_make_up_day_that_is_no_rest_day_is_refused() =>
        Assert.Equal(["MakeUpDaysAreRestDays"], Codes(Good with { MakeUp = [Day("2026-06-10")] }));

    [Fact]
    public void A_make_up_day_on_a_holiday_is_refused() =>
        Assert.Equal(["MakeUpDaysAreNoHolidays"], Codes(Good with { MakeUp = [Day("2026-04-26")] }));

    [Fact]
    public void A_day_off_that_is_a_rest_day_anyway_is_refused() => Assert.Equal(
        ["DaysOffAreNoRestDays"], Codes(Good with { Off = [.. Good.Off, Day("2026-02-21")] }));

    [Fact]
    public void A_day_named_twice_is_refused()
    {
        Assert.Equal(["DaysAreNamedOnce"], Codes(Good with { Off = [.. Good.Off, Day("2026-01-01")] }));
        Assert.Equal(["DaysAreNamedOnce"], Codes(Good with { Off = [.. Good.Off, Day("2026-08-31")] }));
        Assert.Equal(["DaysAreNamedOnce"], Codes(Good with { MakeUp = [Day("2026-08-22")] }));
    }

    [Fact]
    public void Days_of_another_year_are_refused()
    {
        Assert.Equal(["DaysAreOfTheYear"], Codes(Good with { Off = [.. Good.Off, Day("2027-01-04")] }));
        Assert.Equal(["DaysAreOfTheYear"], Codes(Good with { MakeUp = [Day("2027-01-09")] }));
        Assert.Equal(["DaysAreOfTheYear"],
            Codes(Good with { Swaps = [new Swap(Day("2026-12-31"), Day("2028-01-08"))] }));
    }

    [Fact]
    public void A_swap_may_be_worked_beyond_New_Year() =>
        Assert.Empty(Codes(Good with { Swaps = [new Swap(Day("2026-12-31"), Day("2027-01-09"))] }));

    [Fact]
    public void A_day_that_another_notice_calls_the_opposite_is_refused()
    {
        var next = new YearlyNotice(2027, [], [new Swap(Day("2027-01-04"), Day("2026-12-26"))], [], "TB");
        var off = Good with { Swaps = [], Off = [.. Good.Off, Day("2026-12-26")] };
        Assert.Contains("DaysAgreeWithOtherNotices", Codes(off, NoticeContext.StateAgencies([next])));
        Assert.Empty(Codes(Good, NoticeContext.StateAgencies([next])));
    }

    [Fact]
    public void A_notice_that_forgets_a_legal_holiday_is_refused_with_its_law()
    {
        var refusals = NoticeRules.Judge(
            Good with { Off = [.. Good.Off.Where(day => day != Day("2026-11-24")), Day("2026-11-25")] }, Empty);
        Assert.Equal("LegalHolidaysAreOff", Assert.Single(refusals).Code);
        Assert.Contains("NQ 28/2026/QH16", refusals[0].Article, StringComparison.Ordinal);
        Assert.Contains("24/11/2026", refusals[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_notice_may_choose_the_day_next_to_the_National_Day_and_the_ends_of_Tet() => Assert.Empty(Codes(Good with
    {
        Off = [.. Good.Off.Where(day => day != Day("2026-09-01") && day != Day("2026-02-16")),
            Day("2026-09-03"), Day("2026-02-23")],
    }));

    [Fact]
    public void A_notice_that_gives_no_day_instead_is_refused() => Assert.Equal(
        ["LegalDaysAreAllGiven"], Codes(Good with { Off = [.. Good.Off.Where(day => day != Day("2026-04-27"))] }));

    [Fact]
    public void A_year_beyond_the_calendars_is_refused_and_nothing_else_breaks() =>
        Assert.Equal(["YearIsInReach"], Codes(new YearlyNotice(9999, [], [], [], "TB")));

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Assert.Equal(4, NoticeRules.Judge(
        new YearlyNotice(2026, Good.Off, [new Swap(Day("2026-08-31"), default)], [Day("2026-06-10"), Day("2025-06-14")], ""),
        Empty).Select(refusal => refusal.Code).Distinct().Count());

    static IEnumerable<string> Codes(YearlyNotice notice, NoticeContext? context = null) =>
        NoticeRules.Judge(notice, context ?? Empty).Select(refusal => refusal.Code);

    static DateOnly Day(string day) => DateOnly.Parse(day);

    [Theory]
    [InlineData(1900)]
    [InlineData(2199)]
    public void The_first_and_the_last_year_there_are_calendars_for_are_in_reach(int year) =>
        Assert.DoesNotContain("YearIsInReach", Codes(new YearlyNotice(year, [], [], [], "TB")));

    [Fact]
    public void A_day_worked_that_another_notice_gives_off_is_refused()
    {
        var next = new YearlyNotice(2027, [Day("2027-01-09")], [], [], "TB");
        var worked = Good with { Swaps = [new Swap(Day("2026-12-31"), Day("2027-01-09"))] };
        Assert.Equal(["DaysAgreeWithOtherNotices"], Codes(worked, NoticeContext.StateAgencies([next])));
    }
}
