using EGov.WorkingTime.Offices;

namespace EGov.Directory.Calendars;

/// <summary>A day before and after.</summary>
internal sealed record ChangedDay(DayTold Before, DayTold After);

/// <summary>A day with the reason why it is what it is, and the times at which the office is open.</summary>
internal sealed record DayTold(DateOnly Day, DayKind Kind, string? Reason, string Source, IReadOnlyList<OpenTime> Open)
{
    public static DayTold Of(OfficeCalendar office, DateOnly day)
    {
        var status = office.StatusOf(day);
        return new(day, status.Kind, status.Reason, status.Source, office.OpenOn(day));
    }
}
