namespace EGov.Contracts.Directory;

/// <summary>
/// A unit follows the calendar between two days, both included, with all below it that follow none of their own. Of
/// several uses of one unit the latest begun decides.
/// </summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null until further notice.</param>
/// <param name="Act">The decision behind it.</param>
public sealed record CalendarUseFact(string UnitId, DateOnly From, DateOnly? To, string Act);
