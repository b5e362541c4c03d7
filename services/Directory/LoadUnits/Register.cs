using EGov.Directory.Codes;

namespace EGov.Directory.LoadUnits;

/// <summary>The whole directory in memory while a load works on it; remembers what it touched.</summary>
internal sealed class Register(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    readonly Dictionary<Guid, Unit> units = [];
    readonly Dictionary<CodeText, List<Unit>> holders = [];
    readonly HashSet<(Guid, Guid, DateOnly)> edges = [];

    public List<Unit> Added { get; } = [];

    public List<Succession> AddedEdges { get; } = [];

    public HashSet<Unit> Touched { get; } = [];

    public IEnumerable<Unit> Units => units.Values;

    public Unit? Find(Guid? id) => id is { } known ? units.GetValueOrDefault(known) : null;

    public void Know(Unit unit)
    {
        units.Add(unit.Id, unit);
        foreach (var code in unit.Codes)
        {
            Hold(new CodeText(code.Kind, code.Value), unit);
        }
    }

    public void Know(Succession edge) => edges.Add((edge.FromId, edge.ToId, edge.On));

    /// <summary>The unit that has the code on the day.</summary>
    public Unit? At(CodeText code, DateOnly day) => holders.GetValueOrDefault(code)?.Find(unit =>
        string.Equals(unit.CodeAt(code.Kind, day), code.Value, StringComparison.Ordinal));

    public IEnumerable<UnitCode> Holders(CodeText code) => (holders.GetValueOrDefault(code) ?? [])
        .SelectMany(unit => unit.Codes.Where(held => held.Kind == code.Kind && held.Value == code.Value));

    public Unit Open(UnitKind kind, UnitFacts facts, DateOnly from, string act, CodeText code)
    {
        var unit = Unit.Open(Guid.CreateVersion7(time.GetUtcNow()), kind, facts, from, act);
        units.Add(unit.Id, unit);
        Added.Add(unit);
        TakeCode(unit, code, from);
        return unit;
    }

    public void TakeCode(Unit unit, CodeText code, DateOnly from)
    {
        unit.TakeCode(code, from);
        Hold(code, unit);
        Touched.Add(unit);
    }

    /// <summary>The unit and all that stand below it on the day.</summary>
    public IReadOnlySet<Guid> Below(Unit top, DateOnly day) => units.Values.Where(unit =>
    {
        var at = unit;
        while (at is not null && at != top)
        {
            at = Find(at.At(day)?.ParentId);
        }
        return at is not null;
    }).Select(unit => unit.Id).ToHashSet();

    public void Join(Unit from, Unit into, Relation relation, string act, DateOnly on)
    {
        if (!edges.Add((from.Id, into.Id, on)))
        {
            return;
        }
        AddedEdges.Add(new Succession
        {
            FromId = from.Id,
            ToId = into.Id,
            Relation = relation,
            Share = relation == Relation.Merge ? 1 : null,
            Act = act,
            On = on,
        });
        Touched.Add(from);
        Touched.Add(into);
    }

    void Hold(CodeText code, Unit unit)
    {
        var held = holders.TryGetValue(code, out var known) ? known : holders[code] = [];
        if (!held.Contains(unit))
        {
            held.Add(unit);
        }
    }
}
