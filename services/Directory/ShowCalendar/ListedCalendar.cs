using EGov.Contracts.Directory;

namespace EGov.Directory.ShowCalendar;

/// <summary>A calendar in the list.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sequence">Number of its last write.</param>
/// <param name="Uses">Units that follow it, with their newest names.</param>
internal sealed record ListedCalendar(Guid Id, string Name, long Sequence, IReadOnlyList<ListedUse> Uses);

/// <summary>A unit that follows a calendar.</summary>
internal sealed record ListedUse(string UnitId, string? Unit, DateOnly From, DateOnly? To, string Act);

/// <summary>A decision with who took it.</summary>
internal sealed record ListedDecision(string By, CalendarDecisionFact Decision);
