using EGov.Contracts.Directory;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.WorkingTime.Tests.Told;

/// <summary>A province with a district, a commune below it and an office of its own, and calendars as events tell them.</summary>
internal static class ToldStory
{
    public static Dictionary<string, UnitPlace[]> Places { get; } = new(StringComparer.Ordinal)
    {
        ["tinh"] = [new(At.Day("2020-01-01"), null)],
        ["huyen"] = [new(At.Day("2020-01-01"), "tinh")],
        ["xa"] = [new(At.Day("2020-01-01"), "huyen"), new(At.Day("2025-07-01"), "tinh")],
        ["mot-cua"] = [new(At.Day("2020-01-01"), "tinh")],
    };

    public static IReadOnlyList<UnitPlace> PlacesOf(string unit) => Places.GetValueOrDefault(unit) ?? [];

    public static CalendarBook Book(params CalendarChanged[] calendars) => new(calendars, PlacesOf);

    /// <summary>A calendar open on weekdays at a pattern of hours, used by units from days to days.</summary>
    public static CalendarChanged Calendar(
        string id, string pattern, params (string Unit, string From, string? To)[] uses) => new(
        id, 7, id, [Week("2018-01-01", pattern)], [ToldCalendar.Tell(CalendarData.Default.Counting[0])],
        [.. CalendarData.Default.Notices.Select(ToldCalendar.Tell)],
        [.. uses.Select(use => new CalendarUseFact(
            use.Unit, At.Day(use.From), use.To is null ? null : At.Day(use.To), "QĐ 1"))], [], []);

    public static CalendarChanged Shut(this CalendarChanged calendar, string unit, string from, string to, bool subtree = true) =>
        calendar with
        {
            Closures = [.. calendar.Closures, new ClosureFact(
                $"c{calendar.Closures.Count}", unit, subtree, At.Vn(from), At.Vn(to), "mất điện", "TB 12")],
        };

    static CalendarWeekFact Week(string from, string pattern) => ToldCalendar.Tell(At.Week(
        from, pattern, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday));
}
