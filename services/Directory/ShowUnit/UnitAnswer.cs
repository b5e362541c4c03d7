using EGov.Contracts.Directory;

namespace EGov.Directory.ShowUnit;

/// <summary>Answer of <c>GET /api/directory/units/{id}</c>.</summary>
/// <param name="AsOf">The day looked at.</param>
/// <param name="Exists">Whether the unit existed on that day.</param>
/// <param name="Version">What it was; null when it did not exist.</param>
/// <param name="State">All its versions, codes and successions, as the event tells them.</param>
internal sealed record UnitAnswer(DateOnly AsOf, bool Exists, UnitVersionFact? Version, UnitChanged State);
