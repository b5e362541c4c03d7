namespace EGov.ServiceDefaults.Access;

/// <summary>What a request is about, as far as access goes: the unit it belongs to and the person it belongs
/// to.</summary>
/// <param name="Unit">Id of the unit, or null when it is of none.</param>
/// <param name="Owner">Subject of the account, or null when it is nobody's.</param>
public readonly record struct Target(Guid? Unit = null, string? Owner = null);

/// <summary>What may be done or seen with a permission.</summary>
public enum Decision
{
    /// <summary>Not by this actor.</summary>
    Refused,

    /// <summary>It would be, were the purpose told.</summary>
    PurposeMissing,

    /// <summary>It would be, for another purpose.</summary>
    PurposeUnfit,

    /// <summary>They do not hold the role and unit they act for.</summary>
    NotActing,

    /// <summary>The units are not known yet; nobody can tell.</summary>
    UnitsAway,

    /// <summary>Yes.</summary>
    Allowed,
}

/// <summary>
/// How far an actor's permission goes on a day. One and the same thing decides about a single record
/// (<see cref="Covers"/>) and filters lists, searches and exports (<see cref="UnitsOf"/>), so they cannot differ.
/// </summary>
public sealed class Scope
{
    /// <summary>No limit.</summary>
    public bool IsEverything { get; init; }

    /// <summary>Units that count with all below them.</summary>
    public IReadOnlyList<Guid> Subtrees { get; init; } = [];

    /// <summary>Units that count alone.</summary>
    public IReadOnlyList<Guid> Units { get; init; } = [];

    /// <summary>Whose own records count, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is beyond: refused, or allowed for a purpose that was not told.</summary>
    public Decision Beyond { get; init; }

    /// <summary>Whether it goes nowhere.</summary>
    public bool IsNothing => !IsEverything && Subtrees.Count + Units.Count == 0 && Owner is null;

    /// <summary>Whether it can only be told by somebody who knows the units.</summary>
    public bool NeedsUnits => !IsEverything && Subtrees.Count > 0;

    /// <summary>Decides about one record.</summary>
    public Decision Covers(Target target, DateOnly day, UnitTree tree) =>
        IsEverything || (Owner is not null && Owner == target.Owner) || IsOf(target.Unit, day, tree) ? Decision.Allowed
        : NeedsUnits && target.Unit is not null && !tree.IsReady ? Decision.UnitsAway
        : Beyond;

    /// <summary>All units whose records a list may show; not asked where it is everything.</summary>
    public IReadOnlySet<Guid> UnitsOf(DateOnly day, UnitTree tree) =>
        Subtrees.SelectMany(top => tree.Below(top, day)).Concat(Units).ToHashSet();

    bool IsOf(Guid? unit, DateOnly day, UnitTree tree) => unit is { } id
        && (Units.Contains(id) || Subtrees.Any(top => tree.IsWithin(id, top, day)));
}
