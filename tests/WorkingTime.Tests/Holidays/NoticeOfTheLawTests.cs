using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Holidays;

public sealed class NoticeOfTheLawTests
{
    [Theory]
    [MemberData(nameof(Years))]
    public void A_notice_that_repeats_the_proposal_is_accepted_and_changes_no_day(int year)
    {
        var notice = new YearlyNotice(
            year, [.. PublicHolidays.ProposeDays(year, PublicHolidays.IsWeekend).Select(row => row.Day)], [], [], "TB");
        Assert.Empty(NoticeRules.Judge(notice, NoticeContext.StateAgencies([])));

        var (proposed, decided) = (new WorkingCalendar([]), new WorkingCalendar([notice]));
        Assert.True(decided.IsDecided(year));
        Assert.All(Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays),
            day => Assert.Equal(proposed.IsWorkingDay(day), decided.IsWorkingDay(day)));
    }

    [Fact]
    public void Two_notices_of_one_year_make_no_calendar() => Assert.Throws<ArgumentException>(
        () => new WorkingCalendar([YearlyNotice.Known[0], YearlyNotice.Known[0]]));

    [Fact]
    public void A_swap_beyond_New_Year_works_in_the_year_that_has_no_notice_yet()
    {
        var notice = YearlyNotice.Known.Single(known => known.Year == 2026) with
        {
            Swaps = [new Swap(At.Day("2026-12-31"), At.Day("2027-01-09"))],
        };
        var calendar = At.Office(data => data with { Notices = [notice] });
        Assert.False(calendar.IsWorkingDay(At.Day("2026-12-31")));
        Assert.True(calendar.IsWorkingDay(At.Day("2027-01-09")));
        Assert.Equal(DayKind.MadeUp, calendar.StatusOf(At.Day("2027-01-09")).Kind);
        Assert.False(calendar.IsDecided(2027));
    }

    public static TheoryData<int> Years => [.. Enumerable.Range(2018, 18)];
}
