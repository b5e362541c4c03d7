namespace EGov.Directory.MapToday;

/// <summary>Where a unit of a day is on a later day.</summary>
/// <param name="UnitId">The unit asked for.</param>
/// <param name="Resolved">Whether every part of it is known to lie where <c>Successors</c> says.</param>
/// <param name="Reason">same, whole, shares, split (parts unknown) or closed (nothing took over).</param>
/// <param name="Successors">Where it, or parts of it, went.</param>
internal sealed record MappedUnit(
    Guid UnitId, bool Resolved, string Reason, IReadOnlyList<MappedPart> Successors);

/// <summary>A unit of the later day and what part of the old one lies in it; null where no act says it.</summary>
internal sealed record MappedPart(Guid UnitId, Relation? Relation, decimal? Share);

/// <summary>Follows the edges forward. What no act divides is shown as it is: nothing is ever guessed.</summary>
internal static class UnitMapping
{
    public static MappedUnit Resolve(
        Guid unit, DateOnly asOf, DateOnly to, ILookup<Guid, Succession> edges, Func<Guid, bool> isOpen)
    {
        var parts = Follow(new MappedPart(unit, null, 1), (asOf, long.MaxValue), to, edges)
            .GroupBy(part => part.UnitId).Select(Sum).ToList();
        var living = parts.Where(part => isOpen(part.UnitId)).ToList();
        var whole = living.Count == parts.Count && parts.All(part => part.Share is not null);
        var reason = living.Count < parts.Count ? "closed"
            : !whole ? "split"
            : parts.Count > 1 ? "shares"
            : parts[0].UnitId == unit ? "same" : "whole";
        return new MappedUnit(unit, whole, reason, living);
    }

    // Edges of one day are followed in the order they were entered, each once: (day, id) only grows.
    static IEnumerable<MappedPart> Follow(
        MappedPart part, (DateOnly Day, long Id) after, DateOnly to, ILookup<Guid, Succession> edges)
    {
        var later = edges[part.UnitId].Where(edge => (edge.On, edge.Id).CompareTo(after) > 0 && edge.On <= to).ToList();
        if (later.Count == 0)
        {
            return [part];
        }
        var day = later.Min(edge => edge.On);
        var now = later.Where(edge => edge.On == day).ToList();
        var went = now.SelectMany(edge => Follow(
            new MappedPart(edge.ToId, edge.Relation, Times(part.Share, edge.Share)), (day, edge.Id), to, edges));
        return now.TrueForAll(edge => edge.Relation == Relation.Move)
            ? went.Concat(Follow(part with { Share = Rest(part.Share, now) }, (day, now.Max(edge => edge.Id)), to, edges))
            : went;
    }

    static decimal? Times(decimal? whole, decimal? share) => whole * share;

    static decimal? Rest(decimal? whole, List<Succession> moved) =>
        moved.TrueForAll(edge => edge.Share is not null) ? whole * (1 - moved.Sum(edge => edge.Share)) : null;

    // Parts that come together again add up, if each of them is known.
    static MappedPart Sum(IGrouping<Guid, MappedPart> parts) => new(
        parts.Key, parts.Last().Relation,
        parts.All(part => part.Share is not null) ? parts.Sum(part => part.Share) : null);
}
