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
    public CountingTerms CountingOn(DateOnly day) =>
        Counting.Where(row => row.From <= day).MaxBy(row => row.From) ?? Counting.MinBy(row => row.From)!;

    internal WeeklyHours HoursOn(DateOnly day) =>
        Hours.Where(row => row.From <= day).MaxBy(row => row.From) ?? Hours.MinBy(row => row.From)!;
}
