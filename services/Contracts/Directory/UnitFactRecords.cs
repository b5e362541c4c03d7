namespace EGov.Contracts.Directory;

/// <summary>
/// What a unit is between two days, both included, Asia/Ho_Chi_Minh; no last day: until further notice.
/// </summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Name">Full name, NFC.</param>
/// <param name="Type">Kind of unit in its own words (Tỉnh, Phường, Sở).</param>
/// <param name="Level">central, province, district or commune.</param>
/// <param name="ParentId">Id of the unit it belongs to, or null at the top.</param>
/// <param name="Act">Legal act it rests on.</param>
/// <param name="EndAct">Legal act that ended the unit, or null.</param>
public sealed record UnitVersionFact(
    DateOnly From, DateOnly? To, string Name, string Type, string Level, string? ParentId, string Act,
    string? EndAct);

/// <summary>A code of a unit between two days, both included.</summary>
/// <param name="Kind">qcvn102, qd20, gso or internal.</param>
/// <param name="Value">The code as it is written.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
public sealed record UnitCodeFact(string Kind, string Value, DateOnly From, DateOnly? To);

/// <summary>How two units follow each other.</summary>
/// <param name="UnitId">The other unit.</param>
/// <param name="Relation">rename, merge, split or move.</param>
/// <param name="Share">What part went over, above 0 up to 1; null where no act says it.</param>
/// <param name="On">First day of the new state.</param>
/// <param name="Act">Legal act.</param>
public sealed record UnitSuccessionFact(string UnitId, string Relation, decimal? Share, DateOnly On, string Act);
