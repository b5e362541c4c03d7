using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Access;
using EGov.WorkingTime;

namespace EGov.Directory.Calendars;

/// <summary>Whether somebody may decide for all who follow a calendar.</summary>
internal static class CalendarReach
{
    public const string Permission = "calendars.write";

    /// <summary>
    /// Null when every unit that follows one of the calendars today or later lies within reach; else the answer to
    /// give. A calendar nobody follows is open to all who may decide about some.
    /// </summary>
    public static IResult? OutOfReach(this HttpContext http, IEnumerable<CalendarChanged> calendars, DateTimeOffset now)
    {
        _ = http.Scope();
        var today = VietnamTime.DayOf(now);
        return calendars.SelectMany(state => state.Uses).Where(use => !(use.To < today)).Select(use => use.UnitId)
            .Distinct().Select(unit => http.OutOfReach(Guid.Parse(unit))).FirstOrDefault(refused => refused is not null);
    }
}
