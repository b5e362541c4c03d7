namespace EGov.WorkingTime;

/// <summary>Days as the law counts them: Asia/Ho_Chi_Minh, UTC+7 without summer time since 1975.</summary>
public static class VietnamTime
{
    static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The calendar day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The time on the clock at a moment.</summary>
    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The first moment of a day, midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The moment at which the clock shows a time on a day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    // The arithmetic runs on ticks of the local clock, day number times ticks per day plus ticks of the day.
    internal static long LocalTicks(DateTimeOffset moment) => moment.UtcTicks + Offset.Ticks;

    internal static DateTimeOffset FromLocalTicks(long ticks) => new(ticks, Offset);
}
