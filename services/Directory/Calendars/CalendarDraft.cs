using EGov.Contracts.Directory;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Directory.Calendars;

/// <summary>A calendar as it would become, and how an office that follows it is open before and after.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="After">Its state after.</param>
/// <param name="Offices">The office before and after; for what touches all, the calendar without closures.</param>
/// <param name="Touched">Units touched.</param>
/// <param name="From">First day that can change.</param>
/// <param name="To">Last such day; null until further notice.</param>
/// <param name="Subtree">Whether units below are touched too.</param>
internal sealed record CalendarDraft(
    Calendar Calendar, CalendarChanged After, (OfficeCalendar Before, OfficeCalendar After) Offices,
    IReadOnlyList<string> Touched, DateOnly From, DateOnly? To, bool Subtree = true)
{
    /// <summary>A change for all who follow the calendar.</summary>
    public static CalendarDraft OfAll(Calendar calendar, CalendarChanged after, DateOnly from, DateOnly? to) => new(
        calendar, after, (Alone(calendar.State), Alone(after)),
        [.. after.Uses.Select(use => use.UnitId).Distinct()], from, to);

    static OfficeCalendar Alone(CalendarChanged state) =>
        state.Weeks.Count == 0 ? OfficeCalendar.Default : new OfficeCalendar(ToldCalendar.Read(state));
}
