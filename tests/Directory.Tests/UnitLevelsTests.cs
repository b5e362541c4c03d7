using Microsoft.Extensions.Configuration;

namespace EGov.Directory.Tests;

public sealed class UnitLevelsTests
{
    [Theory]
    [InlineData("2025-06-30", "central province district commune")]
    [InlineData("2025-07-01", "central province commune")]
    public void The_levels_of_a_day_are_those_the_law_has(string day, string names)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(
            Path.Combine(TestKit.Repository.Root, "services/Directory/appsettings.json")).Build();
        var levels = Levels.Read(settings);
        Assert.Equal(names.Split(' '), levels.All.Where(level => level.Exists(DateOnly.Parse(day)))
            .OrderBy(level => level.Rank).Select(level => level.Name));
        Assert.All(levels.All, level => Assert.NotEmpty(level.Source));
    }

    [Fact]
    public void A_level_may_come_again_with_other_days()
    {
        Level first = new("district", 3, "x", To: new DateOnly(2025, 6, 30));
        Level second = new("district", 4, "y", From: new DateOnly(2030, 1, 1));
        var levels = new Levels([first, second]);
        Assert.Equal(first, levels.On("district", new DateOnly(2025, 6, 30)));
        Assert.Null(levels.On("district", new DateOnly(2029, 12, 31)));
        Assert.Equal(second, levels.On("district", new DateOnly(2030, 1, 1)));
    }

    [Fact]
    public void A_name_is_written_as_it_is_and_nothing_is_no_level()
    {
        var levels = new Levels([new("province", 2, "x")]);
        Assert.Null(levels.On("Province", new DateOnly(2025, 1, 1)));
        Assert.Null(levels.On(null, new DateOnly(2025, 1, 1)));
        Assert.Empty(Levels.Read(new ConfigurationBuilder().Build()).All);
    }
}
