using EGov.Procedures.SearchProcedures.Ranking;

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

    const int MostValues = 250;

    public bool Takes(string value) => Words is null || Words.Contains(value, StringComparer.Ordinal);

    public bool Matches(SearchDocument card, IReadOnlyDictionary<string, string[]> filters)
    {
        if (!filters.TryGetValue(Name, out var wanted))
        {
            return true;
        }
        foreach (var value in Values(card))
        {
            if (wanted.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Counts under the query and the other filters, most frequent first.</summary>
    public List<FacetCount> Count(IReadOnlyList<CatalogueEntry> matching, IReadOnlyDictionary<string, string[]> filters)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in matching)
        {
            if (OthersMatch(entry.Card, filters))
            {
                foreach (var value in Values(entry.Card))
                {
                    counts[value] = counts.GetValueOrDefault(value) + 1;
                }
            }
        }
        return [.. counts
            .Select(pair => new FacetCount(pair.Key, pair.Value))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Value, StringComparer.Ordinal)
            .Take(MostValues)];
    }

    bool OthersMatch(SearchDocument card, IReadOnlyDictionary<string, string[]> filters)
    {
        foreach (var facet in All)
        {
            if (!ReferenceEquals(facet, this) && !facet.Matches(card, filters))
            {
                return false;
            }
        }
        return true;
    }

    static string[] WordsOf<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word.Of)];
}

internal sealed record FacetCount(string Value, int Count);
