using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Shared;

/// <summary>One box of a form with its label, its hint and what is wrong with what was typed.</summary>
/// <param name="Name">Name and id of the box.</param>
/// <param name="Label">What it asks for, in Vietnamese: the key of the word.</param>
internal sealed record FormField(string Name, string Label)
{
    public string? Hint { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>What browsers and password managers fill in; by the list of the HTML standard.</summary>
    public string AutoComplete { get; init; } = "off";

    public string? Value { get; init; }

    /// <summary>numeric for codes of figures.</summary>
    public string? InputMode { get; init; }

    /// <summary>How many letters the box is wide, of those the stylesheet has (10, 20), or null for all of it.</summary>
    public int? Width { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IEnumerable<string> Errors =>
        Refusals.Where(refusal => refusal.Field == Name).Select(refusal => refusal.Message);

    public string? DescribedBy => string.Join(' ', Parts()) is { Length: > 0 } ids ? ids : null;

    IEnumerable<string> Parts()
    {
        if (Hint is not null)
        {
            yield return Name + "-hint";
        }
        if (Errors.Any())
        {
            yield return Name + "-error";
        }
    }
}
