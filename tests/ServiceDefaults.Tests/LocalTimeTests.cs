namespace EGov.ServiceDefaults.Tests;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-11-24T16:59:59Z", "2026-11-24T23:59:59")]
    [InlineData("2026-11-24T17:00:00Z", "2026-11-25T00:00:00")]
    [InlineData("2026-07-01T00:00:00+07:00", "2026-07-01T00:00:00")]
    public void The_day_changes_at_seventeen_hours_UTC_in_winter_and_summer(string moment, string here)
    {
        var at = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        var shown = DateTime.Parse(here, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(shown, LocalTime.Of(at));
        Assert.Equal(DateOnly.FromDateTime(shown), LocalTime.DayOf(at));
    }
}
