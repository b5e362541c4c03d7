using EGov.Procedures.FollowCalendars;
using EGov.WorkingTime;
using EGov.WorkingTime.Offices;

namespace EGov.Procedures.Tests.FollowCalendars;

public sealed class DecidingBookTests
{
    static readonly DateOnly Flood = new(2026, 11, 25), Day = new(2026, 11, 24);
    static readonly DecidingUnit Old = new(new(2018, 1, 1), Issuer.Province, "60", "x");
    static readonly DecidingUnit New = new(new(2025, 7, 1), Issuer.Province, "68", "x");

    // The newer unit is shut for a day; nothing was entered for the older one.
    static readonly DecidingBook Book = new(new([Old, New]), new Dictionary<DecidingUnit, OfficeCalendar>
    {
        [New] = new OfficeCalendar(CalendarData.Default with
        {
            Closures = [new(VietnamTime.StartOf(Flood), VietnamTime.StartOf(Flood.AddDays(1)), "lũ", "CĐ 1")],
        }),
    }, "");

    [Fact]
    public void Days_are_those_of_the_unit_that_decides_on_the_day() => Assert.Equal([false, true],
        new[] { Flood, Flood.AddDays(1) }.Select(Book.DaysOf(Issuer.Province, Day)));

    [Theory]
    [InlineData(Issuer.Province, "2025-06-30")]
    [InlineData(Issuer.Province, "2017-12-31")]
    [InlineData(Issuer.Ministry, "2026-11-24")]
    public void Where_nothing_was_entered_the_notices_of_the_platform_count(object issuer, string day)
    {
        var days = Book.DaysOf((Issuer)issuer, DateOnly.Parse(day));
        Assert.All(Enumerable.Range(0, 800).Select(new DateOnly(2025, 1, 1).AddDays),
            one => Assert.Equal(WorkingCalendar.Vietnam.IsWorkingDay(one), days(one)));
    }

    [Fact]
    public void Beyond_the_reach_of_a_calendar_weekdays_and_proposals_count() => Assert.Equal([true, false],
        new DateOnly[] { new(2500, 6, 1), new(1800, 6, 1) }.Select(Book.DaysOf(Issuer.Province, Day)));
}
