using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Tests.Properties;

namespace EGov.WorkingTime.Tests;

/// <summary>Moments and offices as tests write them.</summary>
internal static class At
{
    /// <summary>A Vietnamese moment: "2026-11-23 16:00".</summary>
    public static DateTimeOffset Vn(string moment) =>
        DateTimeOffset.Parse($"{moment} +07:00", System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static CalendarData Usual => CalendarData.Default;

    public static OfficeCalendar Office(Func<CalendarData, CalendarData> change) => new(change(Usual));

    public static OfficeCalendar Terms(Func<CountingTerms, CountingTerms> change) =>
        Office(data => data with { Counting = [change(data.Counting[0])] });

    public static CalendarData Shut(this CalendarData data, string from, string to) =>
        data with { Version = "shut", Closures = [new Closure(Vn(from), Vn(to), "mất điện", "TB 12")] };

    public static WeeklyHours Week(string from, string pattern, params DayOfWeek[] days) => new(
        Day(from), [.. days.SelectMany(day => RandomCalendar.Shifts(day, pattern))], "QĐ 1");

    /// <summary>The calendar with one more swap in the notice of 2026.</summary>
    public static CalendarData Swapped(this CalendarData data, string off, string worked) => data with
    {
        Version = "swapped",
        Notices = [.. data.Notices.Select(notice => notice.Year == 2026
            ? notice with { Swaps = [.. notice.Swaps, new Swap(Day(off), Day(worked))] } : notice)],
    };
}
