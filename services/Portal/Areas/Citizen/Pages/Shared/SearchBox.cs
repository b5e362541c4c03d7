namespace EGov.Portal.Areas.Citizen.Pages.Shared;

/// <param name="Words">What stands in the box already.</param>
/// <param name="IsLarge">With its label and hint to be seen: the first page.</param>
internal sealed record SearchBox(string Words, bool IsLarge = false)
{
    /// <summary>Narrowing values that a new search keeps.</summary>
    public IReadOnlyDictionary<string, string> Narrowed { get; init; } = new Dictionary<string, string>();
}
