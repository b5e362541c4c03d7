namespace EGov.WorkingTime.Tests;

/// <summary>Feasts after a leap month, and months of the year's end, which lie in the next solar year.</summary>
public sealed class LunarMonthTests
{
    [Theory]
    [InlineData("2020-10-01")]
    [InlineData("2023-09-29")]
    [InlineData("2024-09-17")]
    [InlineData("2025-10-06")]
    [InlineData("2026-09-25")]
    public void Mid_autumn_is_the_fifteenth_of_the_eighth_month_with_or_without_a_leap_month(string day)
    {
        var expected = DateOnly.Parse(day);
        Assert.Equal(expected, LunarDate.ToSolar(expected.Year, 8, 15));
    }

    [Theory]
    [InlineData(2024, "2024-12-31")]
    [InlineData(2025, "2026-01-19")]
    public void Last_month_begins_on_the_known_day(int year, string day) =>
        Assert.Equal(DateOnly.Parse(day), LunarDate.ToSolar(year, 12, 1));

    [Fact]
    public void Last_month_ends_the_day_before_the_new_year() => Assert.All(Enumerable.Range(1950, 200), year =>
        Assert.InRange(LunarDate.NewYear(year + 1).DayNumber - LunarDate.ToSolar(year, 12, 1).DayNumber, 29, 30));

    [Fact]
    public void Year_has_twelve_moons_or_thirteen() => Assert.All(Enumerable.Range(1950, 200), year =>
    {
        var days = LunarDate.NewYear(year + 1).DayNumber - LunarDate.NewYear(year).DayNumber;
        Assert.True(days is >= 353 and <= 355 or >= 383 and <= 385, $"{year}: {days}");
    });
}
