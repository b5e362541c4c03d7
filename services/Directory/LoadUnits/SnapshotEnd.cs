using EGov.Directory.Codes;

namespace EGov.Directory.LoadUnits;

/// <summary>Ends the units of the provinces of a list that the list has no more.</summary>
internal sealed class SnapshotEnd(Register register, LoadReport report, LoadStep step)
{
    DateOnly Before => step.From.AddDays(-1);

    public void Close(IReadOnlyCollection<Unit> kept, IReadOnlyCollection<string> provinces)
    {
        var here = kept.ToHashSet();
        var tops = provinces.Select(code => register.At(new CodeText(CodeKind.Gso, code), step.From)?.Id)
            .OfType<Guid>().ToHashSet();
        var merged = register.AddedEdges.Where(edge => edge.On == step.From && tops.Contains(edge.ToId))
            .Select(edge => edge.FromId);
        var scope = tops.Concat(merged).ToHashSet();
        var succeeded = register.AddedEdges.Select(edge => edge.FromId).ToHashSet();
        var gone = register.Units.Where(unit => unit.Kind == UnitKind.Area && !here.Contains(unit) && HadPlace(unit)
            && Province(unit) is { } top && scope.Contains(top.Id)).ToList();
        foreach (var unit in gone)
        {
            if (unit.Last.ValidTo is null)
            {
                unit.Close(Before, step.Act);
            }
            register.Touched.Add(unit);
            report.Closed++;
            report.ClosedWithoutSuccessor += succeeded.Contains(unit.Id) ? 0 : 1;
        }
    }

    // Still open, or ended by this very load when its code passed on.
    bool HadPlace(Unit unit) => unit.At(Before) is { } version
        && (version.ValidTo is null || (version.ValidTo == Before && register.AddedEdges.Exists(edge =>
            edge.FromId == unit.Id && edge.On == step.From)));

    Unit? Province(Unit unit)
    {
        var above = unit;
        while (above?.At(Before) is { Level: not "province" } version)
        {
            above = register.Find(version.ParentId);
        }
        return above;
    }
}
