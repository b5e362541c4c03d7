using EGov.Directory.Codes;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.LoadUnits;

/// <summary>
/// Brings the register to what a list says from a day on. A unit that is one old unit whole keeps its id; a union of
/// units or a part of one is a new unit, joined to the old ones by edges, and takes the code the list gives it.
/// </summary>
internal sealed class SnapshotLoad(Register register, Levels levels, LoadReport report, LoadStep step)
{
    readonly Dictionary<string, Unit> current = new(StringComparer.Ordinal);
    readonly Dictionary<string, SourceUnit> listed = new(StringComparer.Ordinal);
    readonly string where = step.Units ?? step.Successions ?? "";

    DateOnly Before => step.From.AddDays(-1);

    public void Apply(IReadOnlyList<SourceUnit> units, IReadOnlyList<SourceSuccession> rows)
    {
        foreach (var unit in units.Where(unit => !listed.TryAdd(unit.Code, unit)))
        {
            report.Findings.Add(new(where, unit.Code, "CodeComesOnce", "Mã lặp lại trong danh mục."));
        }
        var known = rows.Where(IsKnown).ToList();
        var into = known.ToLookup(row => row.ToCode, row => At(row.FromCode)!, StringComparer.Ordinal);
        var outOf = known.ToLookup(row => row.FromCode, StringComparer.Ordinal);
        foreach (var unit in listed.Values.OrderBy(unit => unit.Code.Length))
        {
            var old = into[unit.Code].Distinct().ToList();
            Place(unit, old, old is [var only] && outOf[CodeOf(only)].Count() == 1);
        }
        Join(known, outOf);
        new SnapshotEnd(register, report, step).Close(
            [.. current.Values], [.. listed.Values.Where(unit => unit.Level == "province").Select(unit => unit.Code)]);
    }

    bool IsKnown(SourceSuccession row)
    {
        var isKnown = At(row.FromCode) is not null;
        if (!isKnown)
        {
            report.Findings.Add(new($"{where}:{row.Row}", row.FromCode,
                "PredecessorIsKnown", "Không có đơn vị cũ này."));
        }
        return isKnown;
    }

    void Place(SourceUnit source, List<Unit> old, bool isWhole)
    {
        var parent = source.ParentCode is null ? null : current.GetValueOrDefault(source.ParentCode);
        var facts = new UnitFacts(source.Name, source.Type, source.Level, parent?.Id);
        var code = new CodeText(CodeKind.Gso, source.Code);
        var keeper = isWhole ? old[0]
            : register.At(code, step.From) is { } there && !old.Contains(there) && (old.Count == 0 || IsOfThisStep(there))
            ? there
            : old.Count == 0 ? Renumbered(source, parent) : null;
        var refusals = Judge(facts, parent, code, keeper is null ? old : [.. old, keeper]);
        if (refusals.Count > 0 || (source.ParentCode is not null && parent is null))
        {
            report.Refused(where, source.Code, refusals);
            return;
        }
        if (keeper is not null)
        {
            Keep(keeper, facts, code);
        }
        else
        {
            // The old holder gives the code up before the new one takes it.
            old.Find(unit => unit.CodeAt(CodeKind.Gso, step.From) == source.Code)?.Close(Before, step.Act);
            keeper = register.Open(UnitKind.Area, facts, step.From, step.Act, code);
            report.Created++;
        }
        current[source.Code] = keeper;
    }

    bool IsOfThisStep(Unit unit) => unit.Versions.TrueForAll(version => version.ValidFrom >= step.From);

    List<Refusal> Judge(UnitFacts facts, Unit? parent, CodeText code, IReadOnlyList<Unit> allowed) =>
    [
        .. UnitRules.FactsAreSound(levels, UnitKind.Area, facts, parent, step.From),
        .. UnitRules.CodesAreNeverReused([code],
            [.. register.Holders(code).Where(held => held.ValidFrom < step.From)], [.. allowed.Select(unit => unit.Id)]),
    ];

    void Keep(Unit keeper, UnitFacts facts, CodeText code)
    {
        if (!report.IsThere(where, keeper, step.From, facts))
        {
            keeper.Revise(facts, step.From, step.Act);
            register.Touched.Add(keeper);
            report.Revised++;
        }
        if (keeper.CodeAt(CodeKind.Gso, step.From) is { } held && held != code.Value
            && !keeper.Codes.Exists(later => later.Kind == CodeKind.Gso && later.ValidFrom >= step.From))
        {
            register.TakeCode(keeper, code, step.From);
            report.Findings.Add(new(where, code.Value, "CodeChanged", $"Đơn vị trước có mã {held}."));
        }
    }

    // The same name under the same parent whose old code left the list: the list has corrected the code.
    Unit? Renumbered(SourceUnit source, Unit? parent) => parent is null ? null : register.Units.FirstOrDefault(unit =>
        unit.At(Before) is { } version && version.ParentId == parent.Id && version.Level == source.Level
        && UnitNames.Spelling(version.Name) == UnitNames.Spelling(source.Name) && !listed.ContainsKey(CodeOf(unit)));

    void Join(IReadOnlyList<SourceSuccession> rows, ILookup<string, SourceSuccession> outOf)
    {
        foreach (var row in rows)
        {
            var (from, into) = (At(row.FromCode)!, current.GetValueOrDefault(row.ToCode));
            if (into is null)
            {
                report.Findings.Add(new($"{where}:{row.Row}", row.ToCode,
                    "SuccessorIsListed", "Không có đơn vị mới này."));
            }
            else if (from != into)
            {
                var before = register.AddedEdges.Count;
                var isPart = outOf[row.FromCode].Count() > 1;
                register.Join(from, into, isPart ? Relation.Split : Relation.Merge, step.Act, step.From);
                report.Successions += register.AddedEdges.Count - before;
            }
        }
    }

    Unit? At(string code) => register.At(new CodeText(CodeKind.Gso, code), Before);

    string CodeOf(Unit unit) => unit.CodeAt(CodeKind.Gso, Before) ?? "";
}
