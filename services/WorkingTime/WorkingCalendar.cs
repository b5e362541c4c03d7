using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime;

/// <summary>
/// Which days are worked: not Saturday, Sunday or a holiday, but make-up Saturdays (ngày làm bù) are. Years with a
/// notice follow the notice, the others the proposal of the law. Pure; safe for many readers.
/// </summary>
public sealed class WorkingCalendar
{
    readonly NoticeDays days;

    /// <summary>A calendar of the given yearly notices.</summary>
    /// <exception cref="ArgumentException">Two notices for one year.</exception>
    public WorkingCalendar(IEnumerable<YearlyNotice> notices) => days = new([.. notices], PublicHolidays.IsWeekend);

    /// <summary>The calendar of state agencies, from the notices in <c>notices.json</c>, each with its source.</summary>
    public static WorkingCalendar Vietnam { get; } = new(YearlyNotice.Known);

    /// <summary>Whether the year rests on a notice; else its holidays are only proposed by the law.</summary>
    public bool IsDecided(int year) => days.IsDecided(year);

    /// <summary>Whether state agencies work on the day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        days.IsMadeUp(day) || (!PublicHolidays.IsWeekend(day) && !days.IsOff(day));

    /// <summary>
    /// The day that lies <paramref name="workingDays"/> working days after the given one, or before it for a negative
    /// count. The given day itself does not count; 0 gives it back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10,000 days, or beyond the calendar.</exception>
    public DateOnly Add(DateOnly day, int workingDays) => WorkingDays.Add(IsWorkingDay, day, workingDays);

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 if not later.</summary>
    public int Count(DateOnly from, DateOnly to) => WorkingDays.Count(IsWorkingDay, from, to);
}
