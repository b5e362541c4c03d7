namespace EGov.WorkingTime.Offices;

/// <summary>
/// The calendar of one office ready for arithmetic. Immutable and safe for many readers; the days of a year are laid
/// out when the year is first asked for (1900–2199, the reach of the lunar dates).
/// </summary>
public sealed partial class OfficeCalendar
{
    const int FirstYear = 1900;
    const int LastYear = 2199;

    readonly DayPlan plan;
    readonly YearHours?[] years = new YearHours?[LastYear - FirstYear + 1];

    /// <summary>A calendar of the data.</summary>
    /// <exception cref="ArgumentException">The data break <see cref="CalendarRules"/>; the message names all.</exception>
    public OfficeCalendar(CalendarData data)
    {
        if (CalendarRules.Judge(data) is { Count: > 0 } refusals)
        {
            throw new ArgumentException(TimeRefusal.Say(refusals), nameof(data));
        }
        Data = data;
        plan = new DayPlan(data);
    }

    /// <summary>The usual week and the known notices; for offices that entered nothing of their own.</summary>
    public static OfficeCalendar Default { get; } = new(CalendarData.Default);

    /// <summary>What it was made of.</summary>
    public CalendarData Data { get; }

    /// <summary>Whether the office works at all on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond 1900–2199, as for every member.</exception>
    public bool IsWorkingDay(DateOnly day) => !Year(day.Year).Day(day).IsEmpty;

    /// <summary>The day itself if it is worked, else the next one that is.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }
        return day;
    }

    /// <summary>When the office closes for the day; null if it does not work.</summary>
    public DateTimeOffset? ClosingOf(DateOnly day) =>
        Year(day.Year).Day(day).Previous(TimeSpan.TicksPerDay) is var tick and >= 0
            ? VietnamTime.StartOf(day).AddTicks(tick) : null;

    // Two threads may lay out the same year; the outcome is the same and either may stay.
    YearHours Year(int year)
    {
        if (year is < FirstYear or > LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Calendars reach from {FirstYear} to {LastYear}.");
        }
        ref var slot = ref years[year - FirstYear];
        if (Volatile.Read(ref slot) is { } known)
        {
            return known;
        }
        var made = new YearHours(year, plan.HoursOf);
        Volatile.Write(ref slot, made);
        return made;
    }
}
