using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.WorkingTime;
using EGov.WorkingTime.Told;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.ShowCalendar;

/// <summary>Reads calendars for questions.</summary>
internal sealed class CalendarReader(DirectoryDb db, ShowUnit.UnitFinder finder)
{
    public DateOnly Today => finder.Day(null);

    /// <summary>Null for an unknown unit.</summary>
    /// <param name="idOrCode">Id or any code of the unit.</param>
    /// <param name="known">The day whose knowledge is asked for; null for all of it.</param>
    /// <param name="cancel">The request's.</param>
    public async Task<ReadOffice?> OfficeAsync(string idOrCode, DateOnly? known, CancellationToken cancel)
    {
        var (found, newest) = await finder.LookAsync(idOrCode, null, cancel);
        if (found is null)
        {
            return null;
        }
        var states = known is { } day
            ? await KnownAsync(day, cancel)
            : await db.Calendars.AsNoTracking().Select(row => row.State).ToListAsync(cancel);
        var places = await PlaceReader.PlacesAsync(db, found.Id, cancel);
        var tag = string.Join(',', states.Select(state => state.Sequence).Order()) + $"/{newest}";
        return new(found.Id, tag, new CalendarBook(states, unit => [.. places[unit]]));
    }

    Task<List<CalendarChanged>> KnownAsync(DateOnly day, CancellationToken cancel)
    {
        var end = VietnamTime.StartOf(day.AddDays(1)).ToUniversalTime();
        return db.Set<CalendarDecision>().FromSql($"""
            select distinct on (calendar_id) * from calendar_decisions where at < {end}
            order by calendar_id, number desc
            """).AsNoTracking().Select(row => row.State).ToListAsync(cancel);
    }
}
