namespace EGov.WorkingTime;

/// <summary>Days as the law counts them: Asia/Ho_Chi_Minh, UTC+7 without summer time since 1975.</summary>
public static class VietnamTime
{
    static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The calendar day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The first moment of a day, midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
