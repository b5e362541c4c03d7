namespace EGov.Directory.ShowUnit;

/// <summary>A unit as it was on a day.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">area or agency.</param>
/// <param name="Name">Full name.</param>
/// <param name="Type">Kind of unit in its own words.</param>
/// <param name="Level">central, province, district or commune.</param>
/// <param name="ParentId">Unit it belongs to.</param>
/// <param name="Code">Its code of the statistics office, else its internal code.</param>
/// <param name="ValidFrom">First day of this version.</param>
/// <param name="ValidTo">Last day, or null.</param>
internal sealed record ShownUnit(
    Guid Id, UnitKind Kind, string Name, string Type, string Level, Guid? ParentId, string? Code,
    DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>A page of units; <c>next</c> is null on the last page.</summary>
internal sealed record UnitPage(DateOnly AsOf, IReadOnlyList<ShownUnit> Items, string? Next);

/// <summary>Units of a tree, each after its parent.</summary>
internal sealed record UnitList(DateOnly AsOf, IReadOnlyList<ShownUnit> Items);
