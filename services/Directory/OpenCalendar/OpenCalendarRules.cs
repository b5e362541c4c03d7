using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.SetHours;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Directory.OpenCalendar;

/// <summary>When a calendar may be opened; every refusal at once.</summary>
internal static class OpenCalendarRules
{
    public const int LongestName = 200;

    public static IReadOnlyList<Refusal> Judge(OpenCalendarRequest asked, IReadOnlyList<Calendar> others) =>
    [
        .. UnitRules.TextIsWritten(asked.Name, LongestName, "name"),
        .. NameIsNew(asked.Name, others),
        .. DecisionRules.GroundsAreStated(asked.Act, asked.Reason),
        // Stryker disable once String: no rule reads the id of the calendar to come.
        .. SetHoursRules.HoursAreSound(Opened(CalendarShelf.Empty(""), asked.Week, asked.Counting), asked.Week, asked.Counting),
    ];

    /// <summary>The first state: one week, and the terms given or those of the platform.</summary>
    public static CalendarChanged Opened(CalendarChanged empty, WeeklyHours week, CountingTerms? counting) => empty with
    {
        Weeks = [ToldCalendar.Tell(week with { Shifts = [.. week.Shifts.OfType<Shift>()] })],
        Counting = [.. (counting is null ? CalendarData.Default.Counting : [counting]).Select(ToldCalendar.Tell)],
    };

    static IEnumerable<Refusal> NameIsNew(string? name, IReadOnlyList<Calendar> others)
    {
        if (name is not null
            && others.Any(other => UnitNames.Spelling(other.State.Name) == UnitNames.Spelling(name)))
        {
            yield return new(nameof(NameIsNew), "Đã có lịch làm việc mang tên này.", "name");
        }
    }
}
