using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Writing;

/// <summary>What was read from the database, whatever has been done to it since.</summary>
internal static class Originals
{
    /// <summary>A unit as it was, or null if it is new.</summary>
    public static Unit? Of(DirectoryDb db, Unit unit)
    {
        var before = Find(db, unit);
        before?.Versions.AddRange(Of(db, unit.Versions));
        before?.Codes.AddRange(Of(db, unit.Codes));
        return before;
    }

    /// <summary>A person as they were, or null if they are new.</summary>
    public static Person? Of(DirectoryDb db, Person person)
    {
        var before = Find(db, person);
        before?.Posts.AddRange(Of(db, person.Posts));
        return before;
    }

    public static IEnumerable<T> Of<T>(DirectoryDb db, IEnumerable<T> now) where T : class =>
        now.Select(one => Find(db, one)).OfType<T>();

    static T? Find<T>(DirectoryDb db, T now) where T : class =>
        db.Entry(now) is { State: not (EntityState.Added or EntityState.Detached) } entry
            ? (T)entry.OriginalValues.ToObject() : null;
}
