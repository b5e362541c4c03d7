using System.Collections.Concurrent;

namespace EGov.ServiceDefaults.Access;

/// <summary>What a unit stands below between two days, both included; without a last day until further notice.</summary>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Parent">Id of the unit above, or null at the top.</param>
/// <param name="From">First day, as counted in Vietnam.</param>
/// <param name="To">Last day, or null.</param>
public sealed record UnitLink(Guid Unit, Guid? Parent, DateOnly From, DateOnly? To = null);

/// <summary>
/// The units of the directory in memory, so that a decision costs no question to a database. Whoever follows the
/// directory fills it; until then it is not ready and says yes to nothing. Safe to read while it is written.
/// </summary>
public sealed class UnitTree
{
    // More levels than any administration has: a circle, which the directory does not let in, ends here too.
    const int Deepest = 32;

    volatile ConcurrentDictionary<Guid, UnitLink[]>? links;

    /// <summary>Whether all units have been read once.</summary>
    public bool IsReady => links is not null;

    /// <summary>Takes all units at once, in place of what was known; the tree is ready from then on.</summary>
    public void Replace(IEnumerable<UnitLink> all) => links = new(all.GroupBy(link => link.Unit)
        .Select(unit => KeyValuePair.Create(unit.Key, unit.ToArray())));

    /// <summary>Takes all versions of one unit in place of what was known of it; nothing until the tree is
    /// ready.</summary>
    public void Put(Guid unit, IEnumerable<UnitLink> versions) => links?[unit] = [.. versions];

    /// <summary>
    /// Whether the unit is that ancestor or stands below it on that day. No when either is not there on that day, or
    /// nothing is known yet.
    /// </summary>
    public bool IsWithin(Guid unit, Guid ancestor, DateOnly day)
    {
        Guid? at = unit;
        for (var height = 0; height < Deepest && at is { } id && Find(id, day) is { } link; height++)
        {
            if (id == ancestor)
            {
                return true;
            }
            at = link.Parent;
        }
        return false;
    }

    /// <summary>The unit at the top of what the unit stands in on that day; null when it is not there then.</summary>
    public Guid? TopOf(Guid unit, DateOnly day)
    {
        Guid? top = null;
        for (var (at, height) = ((Guid?)unit, 0); height < Deepest && at is { } id && Find(id, day) is { } link; height++)
        {
            (top, at) = (id, link.Parent);
        }
        return top;
    }

    /// <summary>The unit and all that stand below it on that day, in no order; looks at every unit once.</summary>
    public IEnumerable<Guid> Below(Guid top, DateOnly day) =>
        links?.Keys.Where(unit => IsWithin(unit, top, day)) ?? [];

    UnitLink? Find(Guid unit, DateOnly day) => links?.GetValueOrDefault(unit) is { } versions
        ? Array.Find(versions, link => link.From <= day && (link.To is null || link.To >= day))
        : null;
}
