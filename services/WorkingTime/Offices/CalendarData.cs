using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime.Offices;

/// <summary>All that decides when one office works: a value that can be stored, sent and compared by its version.</summary>
/// <param name="Version">Name of this state of the calendar, written into each ledger line computed by it.</param>
/// <param name="Hours">Weeks of the office, dated.</param>
/// <param name="Notices">Yearly notices; a year without one takes the holidays the law proposes.</param>
/// <param name="Closures">Times this office alone is shut.</param>
/// <param name="Counting">How limits are counted, dated.</param>
public sealed record CalendarData(
    string Version, IReadOnlyList<WeeklyHours> Hours, IReadOnlyList<YearlyNotice> Notices,
    IReadOnlyList<Closure> Closures, IReadOnlyList<CountingTerms> Counting)
{
    /// <summary>The hours and terms of <c>office.json</c> with the notices that come with the platform.</summary>
    public static CalendarData Default { get; } =
        TimeData.Read<CalendarData>("office.json") with { Notices = YearlyNotice.Known };

    /// <summary>The terms that hold on a day.</summary>
    public CountingTerms CountingOn(DateOnly day) => Latest(Counting, day, static row => row.From);

    internal WeeklyHours HoursOn(DateOnly day) => Latest(Hours, day, static row => row.From);

    // The latest row begun by the day, or the earliest of all for a day before them; called for every limit.
    static T Latest<T>(IReadOnlyList<T> rows, DateOnly day, Func<T, DateOnly> from)
    {
        var found = rows[0];
        for (var index = 1; index < rows.Count; index++)
        {
            var (here, best) = (from(rows[index]), from(found));
            if (here <= day ? best > day || here > best : best > day && here < best)
            {
                found = rows[index];
            }
        }
        return found;
    }
}

/// <summary>Which calendar an office follows from a day on.</summary>
/// <param name="From">First day; that of the earliest period also holds for the days before it.</param>
/// <param name="Data">The calendar.</param>
public sealed record CalendarPeriod(DateOnly From, CalendarData Data);
