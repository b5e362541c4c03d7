using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Site;

/// <summary>One box of a form with its label, its hint and what is wrong with it.</summary>
/// <param name="Name">Name and id of the box.</param>
/// <param name="Label">What it asks for, in the reader's language.</param>
internal sealed record FormBox(string Name, string Label)
{
    public string? Hint { get; init; }

    public string? Value { get; init; }

    /// <summary>Whether typing starts here.</summary>
    public bool IsFirst { get; init; }

    /// <summary>What browsers may fill in, such as <c>name</c>; nothing unless said.</summary>
    public string AutoComplete { get; init; } = "off";

    /// <summary>How many letters it is wide: 10, 20, or null for all of the line.</summary>
    public int? Width { get; init; }

    /// <summary>What can be chosen; null where something is typed.</summary>
    public IReadOnlyList<(string Value, string Words)>? Choices { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IEnumerable<string> Errors =>
        Refusals.Where(refusal => refusal.Field == Name).Select(refusal => refusal.Message);

    public string? DescribedBy => (Hint is not null, Errors.Any()) switch
    {
        (true, true) => $"{Name}-hint {Name}-error",
        (true, false) => $"{Name}-hint",
        (false, true) => $"{Name}-error",
        _ => null,
    };
}
