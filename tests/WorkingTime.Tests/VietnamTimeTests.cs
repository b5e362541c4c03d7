namespace EGov.WorkingTime.Tests;

public sealed class VietnamTimeTests
{
    [Theory]
    [InlineData("2026-11-23T16:59:59.999Z", "2026-11-23")]
    [InlineData("2026-11-23T17:00:00Z", "2026-11-24")]
    [InlineData("2026-11-24T00:00:00+07:00", "2026-11-24")]
    public void A_day_begins_at_midnight_in_Vietnam(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day), VietnamTime.DayOf(DateTimeOffset.Parse(moment)));

    [Fact]
    public void The_start_of_a_day_is_its_first_moment()
    {
        var start = VietnamTime.StartOf(new DateOnly(2026, 11, 24));
        Assert.Equal(new DateOnly(2026, 11, 24), VietnamTime.DayOf(start));
        Assert.Equal(new DateOnly(2026, 11, 23), VietnamTime.DayOf(start.AddTicks(-1)));
    }
}
