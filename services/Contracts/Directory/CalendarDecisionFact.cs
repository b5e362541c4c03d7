namespace EGov.Contracts.Directory;

/// <summary>
/// A decision that changed the calendar. Who holds open due dates of units touched recomputes those once, on this
/// ground, and tells the person; closed ones stay.
/// </summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Kind">opened, loaded, hours, units, notice, correction, closure or reopening.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Act">Number of the legal act.</param>
/// <param name="Reason">Why, in words for citizens.</param>
/// <param name="Units">Units touched; each with all below it unless <paramref name="Subtree"/> is false.</param>
/// <param name="Subtree">Whether the units below are touched as well.</param>
/// <param name="FirstDay">First day whose working time changed; null if none did.</param>
/// <param name="LastDay">Last such day; null until further notice, or if none changed.</param>
public sealed record CalendarDecisionFact(
    int Number, string Kind, DateTimeOffset At, string Act, string Reason, IReadOnlyList<string> Units, bool Subtree,
    DateOnly? FirstDay, DateOnly? LastDay);
