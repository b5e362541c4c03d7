using System.Collections.Concurrent;
using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Properties;

/// <summary>
/// The calendar as a row of minutes, each asked on its own whether the office is open. Slow, and shares nothing with
/// the engine but the holidays that the law proposes.
/// </summary>
internal sealed class MinuteOracle(CalendarData data)
{
    readonly ConcurrentDictionary<DateOnly, bool[]> days = new();

    public bool IsOpen(DateTime minute) => days.GetOrAdd(
        DateOnly.FromDateTime(minute), Lay)[(minute.Hour * 60) + minute.Minute];

    /// <summary>Open, or just closing or opening.</summary>
    public bool Touches(DateTime minute) => IsOpen(minute) || IsOpen(minute.AddMinutes(-1));

    public int Between(DateTime from, DateTime to)
    {
        var open = 0;
        for (var minute = from; minute < to; minute = minute.AddMinutes(1))
        {
            open += IsOpen(minute) ? 1 : 0;
        }
        return open;
    }

    public DateTime Add(DateTime from, int minutes) => Walk(from, minutes, _ => false);

    /// <summary>The first moment by which so many open minutes passed that were not paused.</summary>
    public DateTime Walk(DateTime from, int minutes, Func<DateTime, bool> isPaused)
    {
        var here = from;
        if (minutes == 0)
        {
            for (; !Touches(here); here = here.AddMinutes(1))
            {
            }
            return here;
        }
        for (var left = minutes; left > 0; here = here.AddMinutes(1))
        {
            left -= IsOpen(here) && !isPaused(here) ? 1 : 0;
        }
        return here;
    }

    public DateTime Subtract(DateTime to, int minutes)
    {
        var here = to;
        if (minutes == 0)
        {
            for (; !Touches(here); here = here.AddMinutes(-1))
            {
            }
            return here;
        }
        for (var left = minutes; left > 0;)
        {
            here = here.AddMinutes(-1);
            left -= IsOpen(here) ? 1 : 0;
        }
        return here;
    }

    bool[] Lay(DateOnly day)
    {
        var shifts = ShiftsOn(day);
        var closures = data.Closures.Select(shut => (From: shut.From.DateTime, To: shut.To.DateTime)).ToList();
        return [.. Enumerable.Range(0, 1_440).Select(number => day.ToDateTime(default).AddMinutes(number))
            .Select(minute => shifts.Any(shift => Covers(shift, TimeOnly.FromDateTime(minute)))
                && !closures.Any(shut => shut.From <= minute && minute < shut.To))];
    }

    IReadOnlyList<Shift> ShiftsOn(DateOnly day)
    {
        foreach (var swap in data.Notices.SelectMany(notice => notice.Swaps).Where(swap => swap.Worked == day))
        {
            return LastWeekday(swap.Off);
        }
        if (data.Notices.Any(notice => notice.MakeUp.Contains(day)))
        {
            return LastWeekday(day.AddDays(-1));
        }
        return IsOff(day) ? [] : Usual(day);
    }

    bool IsOff(DateOnly day) => data.Notices.Any(notice => notice.Off.Contains(day)
            || notice.Swaps.Any(swap => swap.Off == day)
            || (notice.Year == day.Year && PublicHolidays.IsWeekend(day) && IsOfTheLaw(day)))
        || (data.Notices.All(notice => notice.Year != day.Year)
            && PublicHolidays.Propose(day.Year, rest => Usual(rest).Count == 0).Contains(day));

    static bool IsOfTheLaw(DateOnly day) =>
        LegalHoliday.All.Any(holiday => !holiday.Moves && holiday.In(day.Year) == day);

    IReadOnlyList<Shift> LastWeekday(DateOnly day) => Usual(day) is { Count: > 0 } found ? found : LastWeekday(day.AddDays(-1));

    IReadOnlyList<Shift> Usual(DateOnly day) =>
        [.. data.Hours.Where(week => week.From <= day).OrderBy(week => week.From).Last()
            .Shifts.Where(shift => shift.Day == day.DayOfWeek)];

    static bool Covers(Shift shift, TimeOnly minute) => shift.From <= minute && minute < shift.To;
}
