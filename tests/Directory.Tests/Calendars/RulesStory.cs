using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.OpenCalendar;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Offices;

namespace EGov.Directory.Tests.Calendars;

/// <summary>Requests and states that pass all rules, for tests that change one thing.</summary>
internal static class RulesStory
{
    public static readonly Guid UnitId = Guid.Parse("019300a0-0000-7000-8000-000000000001");

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static WeeklyHours Week { get; } = new(Day("2018-01-01"),
    [
        new(DayOfWeek.Monday, new(7, 0), new(11, 30)), new(DayOfWeek.Monday, new(13, 30), new(17, 0)),
        new(DayOfWeek.Tuesday, new(7, 0), new(11, 30)),
    ], "QĐ 1");

    public static CountingTerms Terms { get; } = CalendarData.Default.Counting[0] with { From = Day("2020-01-01") };

    public static CalendarChanged State { get; } =
        OpenCalendarRules.Opened(CalendarShelf.Empty("Lịch chung") with { Id = "k1" }, Week, Terms);

    public static Calendar Calendar(CalendarChanged? state = null) => new() { Id = Guid.NewGuid(), State = state ?? State };

    /// <summary>Each refusal on a line: code, field and the words.</summary>
    public static string[] Told(this IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(one => $"{one.Code} {one.Field}: {one.Message}")];
}
