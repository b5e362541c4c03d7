using EGov.WorkingTime;
using EGov.WorkingTime.Offices;

namespace EGov.Procedures.FollowCalendars;

/// <summary>The calendars of the deciding units as they are known at one moment. Immutable.</summary>
/// <param name="units">Who decides.</param>
/// <param name="offices">The calendar of each row whose unit follows one.</param>
/// <param name="tag">Another for every other state of the calendars.</param>
internal sealed class DecidingBook(
    DecidingUnits units, IReadOnlyDictionary<DecidingUnit, OfficeCalendar> offices, string tag)
{
    // Where an office's calendar ends: beyond, the lunar dates are not computed.
    const int FirstYear = 1900, LastYear = 2199;

    /// <summary>Of nobody: all days are counted by the notices that come with the platform.</summary>
    public static DecidingBook BuiltIn { get; } = new(new([]), new Dictionary<DecidingUnit, OfficeCalendar>(), "");

    public string Tag => tag;

    /// <summary>Which days count for a decision of that issuer on that day.</summary>
    public Func<DateOnly, bool> DaysOf(Issuer issuer, DateOnly day) =>
        units.On(day, issuer) is { } row && offices.TryGetValue(row, out var office)
            ? one => one.Year is >= FirstYear and <= LastYear
                ? office.IsWorkingDay(one) : WorkingCalendar.Vietnam.IsWorkingDay(one)
            : WorkingCalendar.Vietnam.IsWorkingDay;
}
