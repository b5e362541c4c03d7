using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime.Tests.Holidays;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(2018, 10)]
    [InlineData(2020, 10)]
    [InlineData(2021, 11)]
    [InlineData(2025, 11)]
    [InlineData(2026, 12)]
    [InlineData(2035, 12)]
    public void A_year_has_as_many_days_as_its_law_gives(int year, int days)
    {
        var proposed = PublicHolidays.ProposeDays(year, PublicHolidays.IsWeekend);
        Assert.Equal(days, proposed.Count);
        Assert.Equal(days, proposed.Select(row => row.Day).Distinct().Count());
        Assert.DoesNotContain(proposed, row => PublicHolidays.IsWeekend(row.Day));
    }

    [Theory]
    [InlineData("2025-11-24", false)]
    [InlineData("2026-11-24", true)]
    [InlineData("2020-09-01", false)]
    [InlineData("2021-09-01", true)]
    public void A_holiday_begins_with_its_law(string day, bool off) =>
        Assert.Equal(off, PublicHolidays.Propose(DateOnly.Parse(day).Year).Contains(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2028-01-01", "2028-01-03")]
    [InlineData("2026-04-26", "2026-04-27")]
    [InlineData("2027-02-06", "2027-02-10")]
    [InlineData("2027-02-07", "2027-02-11")]
    public void A_holiday_on_a_rest_day_gives_the_next_day_that_is_free(string holiday, string instead)
    {
        var day = DateOnly.Parse(holiday);
        var proposed = PublicHolidays.ProposeDays(day.Year, PublicHolidays.IsWeekend);
        Assert.Equal(DateOnly.Parse(instead), proposed.Single(row => row.InsteadOf == day).Day);
        Assert.Contains(DateOnly.Parse(instead), PublicHolidays.Propose(day.Year));
    }

    [Fact]
    public void An_office_that_works_on_Saturday_gets_no_day_instead_of_a_Saturday()
    {
        var proposed = PublicHolidays.ProposeDays(2028, day => day.DayOfWeek == DayOfWeek.Sunday);
        Assert.Contains(proposed, row => row.Day == new DateOnly(2028, 1, 1) && row.InsteadOf is null);
    }

    [Fact]
    public void Tet_takes_the_day_before_and_four_days_from_the_first() =>
        Assert.Equal(
            Enumerable.Range(1, 5).Select(day => new DateOnly(2030, 2, day)).Where(day => !PublicHolidays.IsWeekend(day)),
            PublicHolidays.ProposeDays(2030, PublicHolidays.IsWeekend)
                .Where(row => row.Holiday.Name == "Tết Âm lịch" && row.InsteadOf is null).Select(row => row.Day));

    [Fact]
    public void Each_proposed_day_names_its_law() => Assert.All(
        Enumerable.Range(2018, 18).SelectMany(year => PublicHolidays.ProposeDays(year, PublicHolidays.IsWeekend)),
        row => Assert.NotEmpty(row.Holiday.Source));
}
