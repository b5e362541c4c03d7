using EGov.Directory.Writing;
using EGov.WorkingTime.Told;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Calendars;

/// <summary>Where a unit and all that ever stood above it stand, day by day: one statement.</summary>
internal static class PlaceReader
{
    public static async Task<ILookup<string, UnitPlace>> PlacesAsync(
        DirectoryDb db, Guid unit, CancellationToken cancel)
    {
        var rows = await db.Database.SqlQuery<PlaceRow>($"""
            with recursive up as (
              select {unit}::uuid as id
              union
              select v.parent_id from up join unit_versions v on v.unit_id = up.id where v.parent_id is not null)
            select v.unit_id, v.valid_from, v.parent_id from up join unit_versions v on v.unit_id = up.id
            """).ToListAsync(cancel);
        return rows.OrderBy(row => row.valid_from).ToLookup(row => UnitState.Text(row.unit_id),
            row => new UnitPlace(row.valid_from, row.parent_id is { } parent ? UnitState.Text(parent) : null),
            StringComparer.Ordinal);
    }

    sealed record PlaceRow(Guid unit_id, DateOnly valid_from, Guid? parent_id);
}
