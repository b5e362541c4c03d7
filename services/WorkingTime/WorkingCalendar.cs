using System.Text.Json;

namespace EGov.WorkingTime;

/// <summary>
/// Which days are worked: not Saturday, Sunday or a holiday, but make-up Saturdays (ngày làm bù) are. Years with a
/// notice follow the notice, the others the proposal of the law. Pure; safe for many readers.
/// </summary>
public sealed class WorkingCalendar
{
    const int Farthest = 10_000;

    readonly Dictionary<int, CalendarYear> notices;
    readonly System.Collections.Concurrent.ConcurrentDictionary<int, IReadOnlySet<DateOnly>> proposals = new();

    /// <summary>A calendar of the given yearly notices.</summary>
    /// <exception cref="ArgumentException">Two notices for one year.</exception>
    public WorkingCalendar(IEnumerable<CalendarYear> notices) => this.notices = notices.ToDictionary(year => year.Year);

    /// <summary>The calendar of state agencies, from the notices in <c>notices.json</c>, each with its source.</summary>
    public static WorkingCalendar Vietnam { get; } = new(ReadNotices());

    /// <summary>Whether the year rests on a notice; else its holidays are only proposed by the law.</summary>
    public bool IsDecided(int year) => notices.ContainsKey(year);

    /// <summary>Whether state agencies work on the day.</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        if (!notices.TryGetValue(day.Year, out var year))
        {
            return !PublicHolidays.IsWeekend(day) && !proposals.GetOrAdd(day.Year, PublicHolidays.Propose).Contains(day);
        }
        return year.MakeUp.Contains(day) || (!PublicHolidays.IsWeekend(day) && !year.Off.Contains(day));
    }

    /// <summary>
    /// The day that lies <paramref name="workingDays"/> working days after the given one, or before it for a negative
    /// count. The given day itself does not count; 0 gives it back.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10,000 days, or beyond the calendar.</exception>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, Farthest);
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, -Farthest);
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 if not later.</summary>
    public int Count(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    static CalendarYear[] ReadNotices()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("notices.json")!;
        return JsonSerializer.Deserialize<CalendarYear[]>(stream, JsonSerializerOptions.Web) ?? [];
    }
}

/// <summary>What the yearly notice says.</summary>
/// <param name="Year">Solar year.</param>
/// <param name="Off">Weekdays off: holidays, days instead of those on a weekend, swaps.</param>
/// <param name="MakeUp">Saturdays or Sundays worked instead.</param>
/// <param name="Source">Where it is from, and how sure.</param>
public sealed record CalendarYear(int Year, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> MakeUp, string Source);
