namespace EGov.ServiceDefaults;

/// <summary>
/// The clocks of the country, all of it and all year round. What counts by law takes the same from WorkingTime, which
/// this library may not know.
/// </summary>
public static class LocalTime
{
    static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>Day and time on the clock at a moment.</summary>
    public static DateTime Of(DateTimeOffset moment) => moment.ToOffset(Offset).DateTime;

    /// <summary>The calendar day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment));
}
