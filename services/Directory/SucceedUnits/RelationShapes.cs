namespace EGov.Directory.SucceedUnits;

/// <summary>What a relation joins.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="MostFrom">At most so many units go over.</param>
/// <param name="LeastInto">At least so many take over.</param>
/// <param name="MostInto">At most so many take over.</param>
/// <param name="Ends">Whether the old units end; their children then go along where one unit takes over.</param>
internal sealed record RelationShape(Relation Relation, int MostFrom, int LeastInto, int MostInto, bool Ends);

/// <summary>The four ways units follow each other, as rows.</summary>
internal static class RelationShapes
{
    public static IReadOnlyList<RelationShape> All { get; } =
    [
        new(Relation.Rename, MostFrom: 1, LeastInto: 1, MostInto: 1, Ends: true),
        new(Relation.Merge, MostFrom: 100, LeastInto: 1, MostInto: 1, Ends: true),
        new(Relation.Split, MostFrom: 1, LeastInto: 2, MostInto: 100, Ends: true),
        new(Relation.Move, MostFrom: 1, LeastInto: 1, MostInto: 1, Ends: false),
    ];

    public static RelationShape Of(Relation relation) => All.First(row => row.Relation == relation);
}
