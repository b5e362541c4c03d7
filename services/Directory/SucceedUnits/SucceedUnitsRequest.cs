using EGov.Directory.Writing;

namespace EGov.Directory.SucceedUnits;

/// <summary>Body of <c>POST /api/directory/successions</c>.</summary>
/// <param name="Relation">rename, merge, split or move.</param>
/// <param name="On">First day of the new state.</param>
/// <param name="Act">Legal act.</param>
/// <param name="From">Units that go over, as they were seen.</param>
/// <param name="Into">Units they go over into, new ones or known ones.</param>
internal sealed record SucceedUnitsRequest(
    Relation Relation, DateOnly On, string Act, IReadOnlyList<SeenUnit> From, IReadOnlyList<IntoUnit> Into)
{
    /// <summary>Units that change, and units that new ones shall stand below; null for a new one at the top.</summary>
    internal IEnumerable<Guid?> Touched => From.Select(seen => (Guid?)seen.Id)
        .Concat(Into.Select(into => into.Existing?.Id ?? into.New?.ParentId));
}

/// <summary>A unit and the number of its last write that the caller has seen.</summary>
internal sealed record SeenUnit(Guid Id, long Sequence);

/// <summary>
/// A target: a new unit, or one that is there; and what part of the old unit it takes, if the act says.
/// </summary>
internal sealed record IntoUnit(NewUnit? New = null, SeenUnit? Existing = null, decimal? Share = null);

/// <summary>Answer: the new units in the order asked, and the number of the write for all that it touched.</summary>
internal sealed record SuccessionReceipt(long Sequence, IReadOnlyList<Guid> Created);
