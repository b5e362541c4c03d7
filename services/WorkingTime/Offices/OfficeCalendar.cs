namespace EGov.WorkingTime.Offices;

/// <summary>
/// The calendar of one office ready for arithmetic. Immutable and safe for many readers; the days of a year are laid
/// out when the year is first asked for (1900–2199, the reach of the lunar dates).
/// </summary>
public sealed partial class OfficeCalendar
{
    const int FirstYear = 1900;
    const int LastYear = 2199;

    readonly (DateOnly From, DayPlan Plan)[] plans;
    readonly YearHours?[] years = new YearHours?[LastYear - FirstYear + 1];

    /// <summary>A calendar of the data.</summary>
    /// <exception cref="ArgumentException">The data break <see cref="CalendarRules"/>; the message names all.</exception>
    public OfficeCalendar(CalendarData data) : this([new CalendarPeriod(DateOnly.MinValue, data)])
    {
    }

    /// <summary>The calendars an office follows one after another, in order of their days.</summary>
    /// <exception cref="ArgumentException">
    /// None, or not in order, or the data of one break <see cref="CalendarRules"/>; the message names all.
    /// </exception>
    public OfficeCalendar(IReadOnlyList<CalendarPeriod> periods)
    {
        if (CalendarRules.JudgeAll(periods) is { Count: > 0 } refusals)
        {
            throw new ArgumentException(TimeRefusal.Say(refusals), nameof(periods));
        }
        plans = [.. periods.Select(period => (period.From, new DayPlan(period.Data)))];
        Version = string.Join('+', periods.Select(period => period.Data.Version).Distinct());
    }

    /// <summary>The usual week and the known notices; for offices that entered nothing of their own.</summary>
    public static OfficeCalendar Default { get; } = new(CalendarData.Default);

    /// <summary>Name of this state of the calendar, written into each ledger line computed by it.</summary>
    public string Version { get; }

    /// <summary>How limits are counted on a day.</summary>
    public CountingTerms CountingOn(DateOnly day) => PlanOn(day).Data.CountingOn(day);

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

    // The latest period begun by the day; the first one also holds for the days before it.
    DayPlan PlanOn(DateOnly day)
    {
        var index = plans.Length - 1;
        while (index > 0 && plans[index].From > day)
        {
            index--;
        }
        return plans[index].Plan;
    }

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
        var made = new YearHours(year, day => PlanOn(day).HoursOf(day));
        Volatile.Write(ref slot, made);
        return made;
    }
}
