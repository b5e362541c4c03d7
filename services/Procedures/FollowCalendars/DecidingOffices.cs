using EGov.Contracts.Directory;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;
using Npgsql;

namespace EGov.Procedures.FollowCalendars;

/// <summary>Makes the book of the copies in the database.</summary>
internal sealed partial class DecidingOffices(
    NpgsqlDataSource database, DecidingUnits units, ILogger<DecidingOffices> log)
{
    public async Task<DecidingBook> ReadAsync(string tag, CancellationToken cancel)
    {
        var calendars = await CopiedCalendars.ListAsync(database, cancel);
        var offices = new Dictionary<DecidingUnit, OfficeCalendar>();
        foreach (var row in units.Rows)
        {
            if (await CopiedCalendars.FindUnitAsync(database, row, cancel) is { } unit
                && await OfficeAsync(calendars, unit, cancel) is { } office)
            {
                offices.Add(row, office);
            }
        }
        return new(units, offices, tag);
    }

    // Null where nothing was entered for it.
    async Task<OfficeCalendar?> OfficeAsync(
        IReadOnlyList<CalendarChanged> calendars, string unit, CancellationToken cancel)
    {
        var places = await CopiedCalendars.PlacesAsync(database, unit, cancel);
        var book = new CalendarBook(calendars, id => [.. places[id]]);
        try
        {
            return book.PeriodsOf(unit).Any(period => period.Calendar is not null) || book.ClosuresOf(unit).Any()
                ? book.OfficeOf(unit) : null;
        }
        catch (ArgumentException error)
        {
            // A calendar in words of a later directory must not take the pages away.
            LogUnreadable(log, unit, error);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The calendar of {Unit} cannot be read; built-in notices count")]
    static partial void LogUnreadable(ILogger logger, string unit, Exception error);
}
