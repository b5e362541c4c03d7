namespace EGov.WorkingTime.Tests;

public sealed class CalendarYearTests
{
    static readonly CalendarYear Swapped =
        new(2031, [new(2031, 3, 3)], [new(2031, 3, 8)], "a notice made up for this test");

    [Fact]
    public void Notice_decides_against_the_proposal_of_the_law()
    {
        var calendar = new WorkingCalendar([Swapped]);

        Assert.False(calendar.IsWorkingDay(new(2031, 3, 3)));
        Assert.True(calendar.IsWorkingDay(new(2031, 3, 8)));
        Assert.True(calendar.IsWorkingDay(new(2031, 5, 1)));
        Assert.False(new WorkingCalendar([]).IsWorkingDay(new(2031, 5, 1)));
    }

    [Fact]
    public void Notice_says_nothing_about_the_years_beside_it()
    {
        var calendar = new WorkingCalendar([Swapped]);

        Assert.Equal((true, false), (calendar.IsDecided(2031), calendar.IsDecided(2032)));
        Assert.False(calendar.IsWorkingDay(new(2032, 9, 2)));
    }

    [Fact]
    public void Two_notices_for_one_year_are_refused() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([Swapped, Swapped]));

    [Fact]
    public void Deadline_over_a_make_up_Saturday_counts_it() =>
        Assert.Equal(new DateOnly(2031, 3, 8), new WorkingCalendar([Swapped]).Add(new(2031, 3, 1), 5));
}
