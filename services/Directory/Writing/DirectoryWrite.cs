using EGov.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Writing;

/// <summary>What every write does: one at a time, a new number, and the state of each touched unit told.</summary>
internal static class DirectoryWrite
{
    /// <summary>Until the end of the transaction nobody else writes, so that numbers become visible in order.</summary>
    public static Task LockAsync(DirectoryDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(7300021)", cancel);

    /// <summary>Units with all their versions and codes, tracked.</summary>
    public static Task<List<Unit>> LoadAsync(DirectoryDb db, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.ToArray();
        return db.Units.Include(unit => unit.Versions).Include(unit => unit.Codes).AsSplitQuery()
            .Where(unit => wanted.Contains(unit.Id)).ToListAsync(cancel);
    }

    /// <summary>Numbers the touched units, records an event for each and saves all of it.</summary>
    public static async Task TellAsync(
        DirectoryDb db, IReadOnlyCollection<Unit> touched, DateTimeOffset now, CancellationToken cancel)
    {
        var sequence = (await db.Database
            .SqlQuery<long>($"select nextval('directory_sequence') as \"Value\"").ToListAsync(cancel))[0];
        var ids = touched.Select(unit => unit.Id).ToArray();
        // What is in the database comes to stand beside what is added: the context holds each edge once.
        await db.Successions.Where(edge => ids.Contains(edge.FromId) || ids.Contains(edge.ToId)).LoadAsync(cancel);
        var into = db.Successions.Local.ToLookup(edge => edge.ToId);
        var outOf = db.Successions.Local.ToLookup(edge => edge.FromId);
        foreach (var unit in touched)
        {
            unit.Sequence = sequence;
            db.Record(UnitState.Of(unit, into[unit.Id], outOf[unit.Id]), now);
        }
        await db.SaveChangesAsync(cancel);
    }
}
