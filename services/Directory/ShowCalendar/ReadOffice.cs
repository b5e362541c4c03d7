using EGov.Directory.Writing;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Directory.ShowCalendar;

/// <summary>An office's calendar as it is known today, or as it was known at the end of a day.</summary>
internal sealed record ReadOffice(Guid UnitId, string Tag, CalendarBook Book)
{
    public string Unit => UnitState.Text(UnitId);

    public OfficeCalendar Office => Book.OfficeOf(Unit);
}
