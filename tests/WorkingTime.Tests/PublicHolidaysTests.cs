namespace EGov.WorkingTime.Tests;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(2027)]
    [InlineData(2029)]
    [InlineData(2032)]
    public void Tet_is_the_last_day_of_the_old_year_and_four_of_the_new(int year)
    {
        var tet = LunarDate.NewYear(year);

        Assert.All(Enumerable.Range(-1, 5), day => Assert.Contains(tet.AddDays(day), PublicHolidays.Propose(year)));
    }

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    [InlineData(2030, true)]
    public void Culture_day_is_free_since_2026(int year, bool free) =>
        Assert.Equal(free, PublicHolidays.Propose(year).Contains(new DateOnly(year, 11, 24)));

    [Fact]
    public void First_of_May_on_a_Saturday_frees_the_Monday_after_it()
    {
        var off = PublicHolidays.Propose(2027);

        Assert.Contains(new DateOnly(2027, 5, 3), off);
        Assert.DoesNotContain(new DateOnly(2027, 5, 4), off);
    }

    [Fact]
    public void Law_frees_twelve_weekdays_a_year_however_the_days_fall() => Assert.All(Enumerable.Range(2027, 30),
        year => Assert.Equal(12, PublicHolidays.Propose(year).Count(day => !PublicHolidays.IsWeekend(day))));
}
