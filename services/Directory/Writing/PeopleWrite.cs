using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Writing;

/// <summary>Writes about people are numbered with those of units, under the same lock.</summary>
internal static class PeopleWrite
{
    /// <summary>People with all their posts, tracked.</summary>
    public static Task<List<Person>> LoadAsync(DirectoryDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        db.People.Include(person => person.Posts).Where(person => ids.Contains(person.Id)).ToListAsync(cancel);

    /// <summary>Who holds the post, with all their posts; null when there is no such post.</summary>
    public static async Task<Person?> HolderAsync(DirectoryDb db, Guid post, CancellationToken cancel) =>
        await db.People.Include(person => person.Posts)
            .FirstOrDefaultAsync(person => person.Posts.Any(one => one.Id == post), cancel);

    /// <summary>Numbers the touched people, records an event for each and saves all of it.</summary>
    public static async Task TellAsync(DirectoryDb db, AuditAct act, IEnumerable<Person> touched, DateTimeOffset now,
        CancellationToken cancel)
    {
        var audit = new WriteAudit(db, act);
        Record(db, audit, touched, await DirectoryWrite.NextAsync(db, cancel), now);
        audit.End();
        await db.SaveChangesAsync(cancel);
    }

    public static void Record(
        DirectoryDb db, WriteAudit audit, IEnumerable<Person> touched, long sequence, DateTimeOffset now)
    {
        foreach (var person in touched)
        {
            person.Sequence = sequence;
            var state = PersonState.Of(person);
            db.Record(state, now);
            audit.Add(state, () => Originals.Of(db, person) is { } before ? PersonState.Of(before) : null);
        }
    }

    /// <summary>
    /// Ends what is delegated from a post with it; gives the people whose posts it changed besides the holder.
    /// </summary>
    public static async Task<IReadOnlyList<Person>> EndDelegationsAsync(
        DirectoryDb db, Post source, DateOnly lastDay, string act, CancellationToken cancel)
    {
        var people = await db.People.Include(person => person.Posts).Where(person => person.Posts.Any(
            post => post.SourceId == source.Id && (post.ValidTo == null || post.ValidTo > lastDay))).ToListAsync(cancel);
        foreach (var person in people)
        {
            End(person, post => post.SourceId == source.Id, lastDay, act);
        }
        return people;
    }

    /// <summary>Posts at units that end in this write end with them; gives the people they belong to.</summary>
    public static async Task<IReadOnlyList<Person>> EndWithUnitsAsync(
        DirectoryDb db, IEnumerable<Unit> touched, CancellationToken cancel)
    {
        var ended = touched.Where(unit => unit.Last.ValidTo is not null).ToDictionary(unit => unit.Id, unit => unit.Last);
        if (ended.Count == 0)
        {
            return [];
        }
        var (units, first) = (ended.Keys.ToArray(), ended.Values.Min(version => version.ValidTo));
        var people = await db.People.Include(person => person.Posts).Where(person => person.Posts.Any(
            post => units.Contains(post.UnitId) && (post.ValidTo == null || post.ValidTo > first))).ToListAsync(cancel);
        return [.. people.Where(person => ended.Count(unit => End(person, post => post.UnitId == unit.Key,
            unit.Value.ValidTo!.Value, unit.Value.EndAct ?? unit.Value.Act, withUnit: true)) > 0)];
    }

    static bool End(Person person, Predicate<Post> which, DateOnly lastDay, string act, bool withUnit = false)
    {
        var open = person.Posts.FindAll(post => which(post) && !(post.ValidTo <= lastDay));
        open.ForEach(post => person.End(post, lastDay, act, withUnit));
        return open.Count > 0;
    }
}
