namespace EGov.WorkingTime;

/// <summary>Counting of whole days by any rule of which days are worked. Pure.</summary>
public static class WorkingDays
{
    const int Farthest = 10_000;

    /// <summary>
    /// The day that lies <paramref name="workingDays"/> working days after the given one, or before it for a negative
    /// count. The given day itself does not count; 0 gives it back.
    /// </summary>
    /// <param name="isWorked">Whether a day is worked; on some day it must be.</param>
    /// <param name="day">Where to begin.</param>
    /// <param name="workingDays">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than 10,000 days, or beyond the calendar.</exception>
    public static DateOnly Add(Func<DateOnly, bool> isWorked, DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, Farthest);
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, -Farthest);
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            left -= isWorked(day) ? 1 : 0;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 if not later.</summary>
    public static int Count(Func<DateOnly, bool> isWorked, DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += isWorked(day) ? 1 : 0;
        }
        return count;
    }
}
