namespace EGov.WorkingTime.Tests;

public sealed class LunarDateTests
{
    [Theory]
    [InlineData("1985-01-21")]
    [InlineData("2007-02-17")]
    [InlineData("2018-02-16")]
    [InlineData("2019-02-05")]
    [InlineData("2020-01-25")]
    [InlineData("2021-02-12")]
    [InlineData("2022-02-01")]
    [InlineData("2023-01-22")]
    [InlineData("2024-02-10")]
    [InlineData("2025-01-29")]
    [InlineData("2026-02-17")]
    [InlineData("2027-02-06")]
    [InlineData("2028-01-26")]
    [InlineData("2029-02-13")]
    [InlineData("2030-02-02")]
    [InlineData("2031-01-23")]
    [InlineData("2032-02-11")]
    [InlineData("2033-01-31")]
    [InlineData("2034-02-19")]
    [InlineData("2035-02-08")]
    public void New_year_falls_on_the_known_day(string day)
    {
        var expected = DateOnly.Parse(day);
        Assert.Equal(expected, LunarDate.NewYear(expected.Year));
    }

    [Theory]
    [InlineData("2018-04-25")]
    [InlineData("2019-04-14")]
    [InlineData("2020-04-02")]
    [InlineData("2021-04-21")]
    [InlineData("2022-04-10")]
    [InlineData("2023-04-29")]
    [InlineData("2024-04-18")]
    [InlineData("2025-04-07")]
    [InlineData("2026-04-26")]
    [InlineData("2027-04-16")]
    [InlineData("2028-04-04")]
    [InlineData("2029-04-23")]
    [InlineData("2030-04-12")]
    [InlineData("2031-04-01")]
    [InlineData("2032-04-19")]
    [InlineData("2033-04-09")]
    [InlineData("2034-04-28")]
    [InlineData("2035-04-17")]
    public void Kings_day_falls_on_the_known_day(string day)
    {
        var expected = DateOnly.Parse(day);
        Assert.Equal(expected, LunarDate.ToSolar(expected.Year, 3, 10));
    }

    [Fact]
    public void New_year_of_2053_follows_Vietnam_and_not_the_calendar_eight_hours_east() =>
        Assert.Equal(new DateOnly(2053, 2, 18), LunarDate.NewYear(2053));
}
