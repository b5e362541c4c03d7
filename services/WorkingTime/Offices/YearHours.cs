namespace EGov.WorkingTime.Offices;

/// <summary>
/// The days of one year with the working ticks before each, so that any distance in the year is a subtraction and any
/// addition one binary search. Moments are ticks of the local clock.
/// </summary>
internal sealed class YearHours
{
    readonly int firstDay;
    readonly DayHours[] days;
    readonly long[] before;

    public YearHours(int year, Func<DateOnly, DayHours> hoursOf)
    {
        var first = new DateOnly(year, 1, 1);
        firstDay = first.DayNumber;
        days = new DayHours[DateTime.IsLeapYear(year) ? 366 : 365];
        before = new long[days.Length + 1];
        for (var index = 0; index < days.Length; index++)
        {
            days[index] = hoursOf(first.AddDays(index));
            before[index + 1] = before[index] + days[index].Total;
        }
    }

    public long Total => before[^1];

    public DayHours Day(DateOnly day) => days[day.DayNumber - firstDay];

    public long Worked(long moment)
    {
        var index = IndexOf(moment);
        return before[index] + days[index].Worked(moment % TimeSpan.TicksPerDay);
    }

    /// <summary>The first open moment of the year at or after the given one; -1 if none.</summary>
    public long Next(long moment)
    {
        var tick = moment % TimeSpan.TicksPerDay;
        for (var index = IndexOf(moment); index < days.Length; index++, tick = 0)
        {
            if (days[index].Next(tick) is var found and >= 0)
            {
                return At(index, found);
            }
        }
        return -1;
    }

    /// <summary>The last open moment of the year at or before the given one; -1 if none.</summary>
    public long Previous(long moment)
    {
        var tick = moment % TimeSpan.TicksPerDay;
        for (var index = IndexOf(moment); index >= 0; index--, tick = TimeSpan.TicksPerDay)
        {
            if (days[index].Previous(tick) is var found and >= 0)
            {
                return At(index, found);
            }
        }
        return -1;
    }

    /// <summary>The earliest moment by which so much of the year is worked; more than none, at most all.</summary>
    public long Earliest(long worked)
    {
        var index = FirstWith(worked) - 1;
        return At(index, days[index].Earliest(worked - before[index]));
    }

    /// <summary>The latest moment before which no more than so much of the year is worked; less than all.</summary>
    public long Latest(long worked)
    {
        var index = FirstWith(worked + 1) - 1;
        return At(index, days[index].Latest(worked - before[index]));
    }

    int FirstWith(long worked)
    {
        var (low, high) = (0, before.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = before[middle] >= worked ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    int IndexOf(long moment) => (int)(moment / TimeSpan.TicksPerDay) - firstDay;

    long At(int index, long tick) => ((firstDay + index) * TimeSpan.TicksPerDay) + tick;
}
