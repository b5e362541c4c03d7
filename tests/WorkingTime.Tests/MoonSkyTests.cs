namespace EGov.WorkingTime.Tests;

public sealed class MoonSkyTests
{
    // The moon hides the sun only when it is new: days of eclipses, in Vietnam's time.
    [Theory]
    [InlineData("1999-08-11")]
    [InlineData("2017-08-22")]
    [InlineData("2024-04-09")]
    [InlineData("2026-08-13")]
    public void Moon_is_new_on_the_day_of_an_eclipse_of_the_sun(string day)
    {
        var number = DateOnly.Parse(day).DayNumber;

        Assert.Equal(number, MoonSky.NewMoonDay(MoonSky.NewMoonNumber(number)));
        Assert.NotEqual(MoonSky.NewMoonNumber(number), MoonSky.NewMoonNumber(number - 1));
    }

    [Theory]
    [InlineData("2025-12-22", 9)]
    [InlineData("2026-03-21", 0)]
    [InlineData("2026-06-22", 3)]
    public void Sun_enters_its_twelfth_at_solstice_and_equinox(string day, int sector)
    {
        var number = DateOnly.Parse(day).DayNumber;

        Assert.Equal(sector, MoonSky.SunSector(number));
        Assert.Equal((sector + 11) % 12, MoonSky.SunSector(number - 1));
    }

    [Fact]
    public void Moons_follow_each_other_after_29_or_30_days()
    {
        var days = Enumerable.Range(0, 3_700).Select(MoonSky.NewMoonDay).ToList();

        Assert.All(days.Zip(days.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 29, 30));
    }
}
