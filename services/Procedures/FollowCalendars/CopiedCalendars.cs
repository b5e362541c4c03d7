using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults;
using EGov.WorkingTime.Told;
using Npgsql;

namespace EGov.Procedures.FollowCalendars;

/// <summary>Questions to the copies of the directory, by SQL.</summary>
internal static class CopiedCalendars
{
    const string Places = """
        with recursive up as (
          select $1::text::uuid as id
          union
          select (v ->> 'parentId')::uuid
          from up join unit_copy u on u.id = up.id cross join jsonb_array_elements(u.state -> 'versions') v
          where v ->> 'parentId' is not null)
        select u.id::text, (v ->> 'from')::date, v ->> 'parentId'
        from up join unit_copy u on u.id = up.id cross join jsonb_array_elements(u.state -> 'versions') v
        order by 2
        """;

    // A code in force on the day, else the last one before it, else the first one after it.
    const string Unit = """
        select u.id::text from unit_copy u cross join jsonb_array_elements(u.state -> 'codes') c
        where c ->> 'value' = $1
        order by (c ->> 'from')::date > $2, abs((c ->> 'from')::date - $2::date) limit 1
        """;

    /// <summary>One text that changes with every change of a calendar or unit.</summary>
    public static async Task<string> TagAsync(NpgsqlDataSource database, CancellationToken cancel) =>
        (await database.ListAsync("""
            select concat_ws('/', (select max(at) from calendar_copy), (select count(*) from calendar_copy),
              (select max(at) from unit_copy))
            """, [], row => row.GetString(0), cancel))[0];

    public static Task<List<CalendarChanged>> ListAsync(NpgsqlDataSource database, CancellationToken cancel) =>
        database.ListAsync("select state::text from calendar_copy order by id", [],
            row => JsonSerializer.Deserialize<CalendarChanged>(row.GetString(0), ServiceSetup.OurJson)!, cancel);

    /// <summary>Id of the unit, or null where the directory has told of none with that code.</summary>
    public static async Task<string?> FindUnitAsync(
        NpgsqlDataSource database, DecidingUnit row, CancellationToken cancel) =>
        (await database.ListAsync(Unit, [row.Unit, row.From], found => found.GetString(0), cancel)).FirstOrDefault();

    /// <summary>Where a unit and all that ever stood above it stand, day by day.</summary>
    public static async Task<ILookup<string, UnitPlace>> PlacesAsync(
        NpgsqlDataSource database, string unit, CancellationToken cancel) =>
        (await database.ListAsync(Places, [unit], row => (Id: row.GetString(0), Place: new UnitPlace(
            row.GetFieldValue<DateOnly>(1), row.IsDBNull(2) ? null : row.GetString(2))), cancel))
            .ToLookup(row => row.Id, row => row.Place, StringComparer.Ordinal);
}
