namespace EGov.Procedures.SearchProcedures;

/// <summary>What a search answers.</summary>
/// <param name="Total">Procedures found under the query and filters.</param>
/// <param name="Items">One page of them.</param>
/// <param name="Facets">Counts per facet under the query and the other filters.</param>
/// <param name="NearMisses">What else may be meant, when little or nothing was found.</param>
/// <param name="CorrectedQuery">The query as mended, null when it was understood as typed.</param>
/// <param name="TookMs">Time of finding and ordering.</param>
/// <param name="Engine">Engine that recalled the candidates.</param>
internal sealed record SearchAnswer(
    int Total, IReadOnlyList<FoundItem> Items, IReadOnlyDictionary<string, List<FacetCount>> Facets,
    IReadOnlyList<FoundItem> NearMisses, string? CorrectedQuery, double TookMs, string Engine);

/// <summary>One procedure of a list; lists of agencies and levels are joined by a comma.</summary>
internal sealed record FoundItem(
    string Code, string Name, string Field, string Agency, string Level, string OnlineLevel,
    IReadOnlyList<ChannelCard> Channels, string Highlight)
{
    public static FoundItem Of(SearchDocument card, HashSet<string> asked) => new(
        card.Code, card.Name, card.Field, string.Join(", ", card.Agencies), string.Join(",", card.Levels),
        card.OnlineLevel, card.Channels, Ranking.Highlight.Mark(card.Name, asked));
}
