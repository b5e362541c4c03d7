using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Directory.Writing;

/// <summary>What every write does: one at a time, a new number, and the state of each touched unit told.</summary>
internal static class DirectoryWrite
{
    static readonly Refusal UnitStandsNotBelowItself = new(nameof(UnitStandsNotBelowItself),
        "Đơn vị không thể trực thuộc đơn vị nằm dưới chính nó.", "parentId");

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

    /// <summary>The number of this write.</summary>
    public static async Task<long> NextAsync(DirectoryDb db, CancellationToken cancel) => (await db.Database
        .SqlQuery<long>($"select nextval('directory_sequence') as \"Value\"").ToListAsync(cancel))[0];

    /// <summary>
    /// Numbers the touched units, ends the posts at those that end, records an event for each and saves all of it.
    /// </summary>
    public static async Task TellAsync(DirectoryDb db, AuditAct act, IReadOnlyCollection<Unit> touched,
        DateTimeOffset now, CancellationToken cancel)
    {
        var sequence = await NextAsync(db, cancel);
        var ids = touched.Select(unit => unit.Id).ToArray();
        // What is in the database comes to stand beside what is added: the context holds each edge once.
        await db.Successions.Where(edge => ids.Contains(edge.FromId) || ids.Contains(edge.ToId)).LoadAsync(cancel);
        var into = db.Successions.Local.ToLookup(edge => edge.ToId);
        var outOf = db.Successions.Local.ToLookup(edge => edge.FromId);
        var audit = new WriteAudit(db, act);
        foreach (var unit in touched)
        {
            unit.Sequence = sequence;
            var state = UnitState.Of(unit, into[unit.Id], outOf[unit.Id]);
            db.Record(state, now);
            audit.Add(state, () => Originals.Of(db, unit) is { } before ? UnitState.Of(
                before, Originals.Of(db, into[unit.Id]), Originals.Of(db, outOf[unit.Id])) : null);
        }
        PeopleWrite.Record(db, audit, await PeopleWrite.EndWithUnitsAsync(db, touched, cancel), sequence, now);
        audit.End();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Tells it, or refuses a circle on any day, which only the database sees whole.</summary>
    public static async Task<IResult?> TryTellAsync(DirectoryDb db, AuditAct act, IReadOnlyCollection<Unit> touched,
        DateTimeOffset now, CancellationToken cancel)
    {
        // A refusal is answered from the same transaction, which must still be of use then.
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("untold", cancel);
        try
        {
            await TellAsync(db, act, touched, now, cancel);
            await db.Database.ExecuteSqlAsync($"set constraints unit_versions_one_tree immediate", cancel);
            return null;
        }
        catch (PostgresException error) when (error.ConstraintName == "unit_versions_one_tree")
        {
            await transaction.RollbackToSavepointAsync("untold", cancel);
            return Refuse.Broken([UnitStandsNotBelowItself]);
        }
    }
}
