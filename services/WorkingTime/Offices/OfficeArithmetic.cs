namespace EGov.WorkingTime.Offices;

/// <content>Working time between moments, and moments at a distance of working time.</content>
public sealed partial class OfficeCalendar
{
    /// <summary>Whether the office is open; the moments of opening and of closing both count as open.</summary>
    public bool IsWorking(DateTimeOffset moment) => NextWorkingMoment(moment) == moment;

    /// <summary>
    /// The moment itself in working time, else the next opening: received after closing or on a day off counts from
    /// the next working morning, at lunch from the afternoon.
    /// </summary>
    public DateTimeOffset NextWorkingMoment(DateTimeOffset moment) => VietnamTime.FromLocalTicks(Next(Local(moment)));

    /// <summary>The moment itself in working time, else the last closing before it.</summary>
    public DateTimeOffset PreviousWorkingMoment(DateTimeOffset moment) =>
        VietnamTime.FromLocalTicks(Previous(Local(moment)));

    /// <summary>
    /// Working time from one moment to another, exact to the tick; negative if <paramref name="to"/> is earlier.
    /// </summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => to < from
        ? -Between(to, from)
        : TimeSpan.FromTicks(Worked(Local(from), Local(to)));

    /// <summary>
    /// The earliest moment by which that much working time has passed; for none, the moment or the next opening.
    /// Never outside working time. A negative time subtracts.
    /// </summary>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan workingTime) => workingTime < TimeSpan.Zero
        ? Subtract(from, workingTime.Negate())
        : VietnamTime.FromLocalTicks(Later(Next(Local(from)), workingTime.Ticks));

    /// <summary>
    /// The latest moment from which that much working time remains; for none, the moment or the last closing.
    /// Undoes <see cref="Add"/> up to the break a closing stands before. A negative time adds.
    /// </summary>
    public DateTimeOffset Subtract(DateTimeOffset to, TimeSpan workingTime) => workingTime < TimeSpan.Zero
        ? Add(to, workingTime.Negate())
        : VietnamTime.FromLocalTicks(Sooner(Previous(Local(to)), workingTime.Ticks));

    static long Local(DateTimeOffset moment) => VietnamTime.LocalTicks(moment);

    static int YearOf(long moment) => new DateTime(moment).Year;

    long Worked(long from, long to)
    {
        var (year, last) = (YearOf(from), YearOf(to));
        var worked = -Year(year).Worked(from);
        for (; year < last; year++)
        {
            worked += Year(year).Total;
        }
        return worked + Year(last).Worked(to);
    }

    long Later(long moment, long ticks)
    {
        if (ticks == 0)
        {
            return moment;
        }
        var year = YearOf(moment);
        var target = Year(year).Worked(moment) + ticks;
        for (; target > Year(year).Total; year++)
        {
            target -= Year(year).Total;
        }
        return Year(year).Earliest(target);
    }

    long Sooner(long moment, long ticks)
    {
        if (ticks == 0)
        {
            return moment;
        }
        var year = YearOf(moment);
        var target = Year(year).Worked(moment) - ticks;
        while (target < 0)
        {
            target += Year(--year).Total;
        }
        return Year(year).Latest(target);
    }

    long Next(long moment)
    {
        for (var year = YearOf(moment); ;)
        {
            if (Year(year).Next(moment) is var found and >= 0)
            {
                return found;
            }
            moment = new DateTime(++year, 1, 1).Ticks;
        }
    }

    long Previous(long moment)
    {
        for (var year = YearOf(moment); ;)
        {
            if (Year(year).Previous(moment) is var found and >= 0)
            {
                return found;
            }
            moment = new DateTime(year--, 1, 1).Ticks - 1;
        }
    }
}
