using EGov.Contracts.Directory;

namespace EGov.Directory.Calendars;

/// <summary>A unit that follows a calendar between two days, both included.</summary>
internal sealed class CalendarUse
{
    public long Id { get; private set; }

    public required Guid CalendarId { get; init; }

    public required Guid UnitId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public bool Says(CalendarUseFact told) =>
        UnitId == Guid.Parse(told.UnitId) && ValidFrom == told.From && ValidTo == told.To;

    public static CalendarUse Of(Guid calendar, CalendarUseFact told) => new()
    {
        CalendarId = calendar,
        UnitId = Guid.Parse(told.UnitId),
        ValidFrom = told.From,
        ValidTo = told.To,
    };
}
