namespace EGov.Procedures.SearchProcedures;

/// <summary>One way to narrow results: which values a procedure has, and which words the address may carry.</summary>
internal sealed record Facet(string Name, Func<SearchDocument, IReadOnlyList<string>> Values, string[]? Words = null)
{
    /// <summary>In the order the answer names them.</summary>
    public static readonly IReadOnlyList<Facet> All =
    [
        new("field", card => card.Field.Length == 0 ? [] : [card.Field]),
        new("agency", card => card.Agencies),
        new("level", card => card.Levels, WordsOf<Level>()),
        new("online", card => [card.OnlineLevel], WordsOf<OnlineLevel>()),
        new("channel", card => [.. card.Channels.Select(channel => channel.Channel).Distinct(StringComparer.Ordinal)],
            WordsOf<Channel>()),
    ];

    public bool Takes(string value) => Words is null || Words.Contains(value, StringComparer.Ordinal);

    public bool Matches(SearchDocument card, IReadOnlyDictionary<string, string[]> filters) =>
        !filters.TryGetValue(Name, out var wanted) || HasAny([.. Values(card)], wanted);

    /// <summary>The values of each facet, in their order.</summary>
    public static string[][] ValuesOf(SearchDocument card) => [.. All.Select(facet => facet.Values(card).ToArray())];

    public static bool HasAny(string[] values, string[] wanted)
    {
        foreach (var value in values)
        {
            if (wanted.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    static string[] WordsOf<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word.Of)];
}

internal sealed record FacetCount(string Value, int Count);
