using EGov.Directory.Codes;

namespace EGov.Directory;

/// <summary>
/// An administrative unit (đơn vị hành chính) or an agency, organisation or part of one (cơ quan, đơn vị).
/// </summary>
internal enum UnitKind { Area, Agency }

/// <summary>What a unit is from a day on.</summary>
internal sealed record UnitFacts(string Name, string Type, string Level, Guid? ParentId);

/// <summary>
/// A unit of the organisation under an id that never changes: its versions and codes follow each other in time.
/// It keeps its id while it stays the same land or the same office; a union or a part of units is a new unit.
/// </summary>
internal sealed class Unit
{
    public required Guid Id { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>Number of the write that changed it last; grows over the whole directory.</summary>
    public long Sequence { get; set; }

    public List<UnitVersion> Versions { get; } = [];

    public List<UnitCode> Codes { get; } = [];

    public UnitVersion Last => Versions.MaxBy(version => version.ValidFrom)!;

    public UnitVersion? At(DateOnly day) => Versions.Find(version => version.Covers(day));

    public string? CodeAt(CodeKind kind, DateOnly day) =>
        Codes.Find(code => code.Kind == kind && code.Covers(day))?.Value;

    public static Unit Open(Guid id, UnitKind kind, UnitFacts facts, DateOnly from, string act)
    {
        var unit = new Unit { Id = id, Kind = kind };
        unit.Versions.Add(UnitVersion.Of(unit, facts, from, act));
        return unit;
    }

    public void Revise(UnitFacts facts, DateOnly from, string act)
    {
        Last.ValidTo = from.AddDays(-1);
        Versions.Add(UnitVersion.Of(this, facts, from, act));
    }

    /// <summary>Takes a code from a day on; one it had of that kind ends the day before.</summary>
    public void TakeCode(CodeText code, DateOnly from)
    {
        foreach (var old in Codes.Where(old => old.Kind == code.Kind && old.ValidTo is null))
        {
            old.ValidTo = from.AddDays(-1);
        }
        Codes.Add(new UnitCode { UnitId = Id, Kind = code.Kind, Value = code.Value, ValidFrom = from });
    }

    public void Close(DateOnly lastDay, string act)
    {
        var last = Last;
        (last.ValidTo, last.EndAct) = (lastDay, act);
        foreach (var code in Codes.Where(code => code.ValidTo is null))
        {
            code.ValidTo = lastDay;
        }
    }
}
