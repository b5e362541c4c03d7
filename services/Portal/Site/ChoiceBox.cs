using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Site;

/// <summary>Some things of which one is chosen, and what is wrong with the choice.</summary>
internal sealed record ChoiceBox(
    string Name, string Legend, string? Value, IReadOnlyList<(string Value, string Words)> Choices,
    IReadOnlyList<Refusal> Refusals);
