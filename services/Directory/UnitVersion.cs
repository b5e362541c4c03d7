namespace EGov.Directory;

/// <summary>What a unit is between two days, both included; without a last day until further notice.</summary>
internal sealed class UnitVersion
{
    public long Id { get; private set; }

    public required Guid UnitId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    public required string Name { get; init; }

    /// <summary>The name as a search compares it.</summary>
    public required string Folded { get; init; }

    public required string Type { get; init; }

    public required string Level { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>The legal act it rests on.</summary>
    public required string Act { get; init; }

    /// <summary>The legal act that ended the unit with this version.</summary>
    public string? EndAct { get; set; }

    public bool Covers(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    public UnitFacts Facts => new(Name, Type, Level, ParentId);

    public static UnitVersion Of(Unit unit, UnitFacts facts, DateOnly from, string act) => new()
    {
        UnitId = unit.Id,
        ValidFrom = from,
        Name = facts.Name,
        Folded = UnitNames.Fold(facts.Name),
        Type = facts.Type,
        Level = facts.Level,
        ParentId = facts.ParentId,
        Act = act,
    };
}
