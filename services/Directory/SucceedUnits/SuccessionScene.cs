using EGov.Directory.Codes;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.SucceedUnits;

/// <summary>All that a succession is judged by and changes.</summary>
/// <param name="From">Units that go over.</param>
/// <param name="Targets">Known units that take over, in the order asked; null where a new one shall.</param>
/// <param name="Children">Units below the old ones from the day on.</param>
/// <param name="Parents">Parents of the new units.</param>
/// <param name="Codes">Codes of the new units, in the order asked.</param>
/// <param name="Holders">Who holds or held these codes.</param>
/// <param name="Unread">Codes that could not be read.</param>
/// <param name="HasLaterEdges">Whether an old unit that ends took or gave over on the day or later.</param>
internal sealed record SuccessionScene(
    IReadOnlyList<Unit> From, IReadOnlyList<Unit?> Targets, IReadOnlyList<Unit> Children, IReadOnlyList<Unit> Parents,
    IReadOnlyList<IReadOnlyList<CodeText>> Codes, IReadOnlyCollection<UnitCode> Holders, IReadOnlyList<Refusal> Unread,
    bool HasLaterEdges = false)
{
    public Unit? Parent(Guid? id) => Parents.FirstOrDefault(unit => unit.Id == id);

    /// <summary>Null when one of the units asked for is not there.</summary>
    public static async Task<SuccessionScene?> LoadAsync(
        DirectoryDb db, SucceedUnitsRequest asked, CancellationToken cancel)
    {
        var seen = asked.From.Concat(asked.Into.Select(into => into.Existing).OfType<SeenUnit>())
            .Select(unit => unit.Id).Distinct().ToList();
        var known = (await DirectoryWrite.LoadAsync(db, seen, cancel)).ToDictionary(unit => unit.Id);
        if (known.Count < seen.Count)
        {
            return null;
        }
        var from = asked.From.Select(unit => known[unit.Id]).Distinct().ToList();
        var children = asked.Relation == Relation.Move ? [] : await ChildrenAsync(db, from, asked.On, cancel);
        var parents = await DirectoryWrite.LoadAsync(
            db, asked.Into.Select(into => into.New?.ParentId).OfType<Guid>(), cancel);
        var unread = new List<Refusal>();
        var codes = asked.Into.Select(into => Read(into.New?.Codes, unread)).ToList();
        var holders = await KnownCodes.HoldersAsync(db, [.. codes.SelectMany(one => one)], cancel);
        return new(from, [.. asked.Into.Select(into => into.Existing is { } one ? known[one.Id] : null)], children,
            parents, codes, holders, unread, await HasLaterEdgesAsync(db, asked, cancel));
    }

    static async Task<bool> HasLaterEdgesAsync(DirectoryDb db, SucceedUnitsRequest asked, CancellationToken cancel)
    {
        var ids = asked.From.Select(unit => unit.Id).ToArray();
        return RelationShapes.Of(asked.Relation).Ends && await db.Successions.AnyAsync(
            edge => (ids.Contains(edge.FromId) || ids.Contains(edge.ToId)) && edge.On >= asked.On, cancel);
    }

    static IReadOnlyList<CodeText> Read(IReadOnlyList<CodeRequest>? asked, List<Refusal> unread)
    {
        var codes = RequestedCodes.Read(asked, out var refusals);
        unread.AddRange(refusals);
        return codes;
    }

    static async Task<List<Unit>> ChildrenAsync(
        DirectoryDb db, List<Unit> from, DateOnly on, CancellationToken cancel)
    {
        var ids = from.Select(unit => unit.Id).ToArray();
        var children = await db.Set<UnitVersion>()
            .Where(version => version.ParentId != null && ids.Contains(version.ParentId.Value)
                && (version.ValidTo == null || version.ValidTo >= on))
            .Select(version => version.UnitId).Distinct().ToListAsync(cancel);
        return await DirectoryWrite.LoadAsync(db, children.Except(ids), cancel);
    }
}
