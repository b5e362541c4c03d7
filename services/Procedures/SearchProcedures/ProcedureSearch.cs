using System.Data.Common;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures;

/// <summary>A query from words to ordered procedures: understand, recall by the engine, rank by us.</summary>
internal sealed class ProcedureSearch(ISearchEngine engine, Catalogue catalogue, Lexicon lexicon, TimeProvider time)
{
    /// <summary>
    /// As many as an engine is asked for. One that gives so many has more, and which of them are best is for us to say:
    /// then everything in memory is weighed, so that totals, facets and filters are true for wide questions too.
    /// </summary>
    public const int MostCandidates = 400;

    const int MostTerms = 64;
    const int MostNearMisses = 5;
    const float KeptShare = 0.3f;
    const float WeakCoverage = 0.3f;

    readonly QueryUnderstanding understanding = new(lexicon, catalogue.Folded, catalogue.Exact);
    readonly Ranker ranker = new(catalogue, lexicon.Qualifiers);
    volatile WholeList wholeList = new([]);

    public async Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var query = understanding.Understand(request.Query);
        var ranked = query.IsEmpty ? [] : await FindAsync(query, cancel);
        var matching = query.IsEmpty ? catalogue.ByName() : Kept(ranked);
        var narrowed = query.IsEmpty && request.Filters.Count == 0
            ? Whole(matching)
            : new Narrowed(matching, request.Filters);
        var found = narrowed.Found;
        var asked = Highlight.Asked(query);
        return new SearchAnswer(
            found.Count,
            [.. found.Skip((request.Page - 1) * request.Size).Take(request.Size)
                .Select(entry => FoundItem.Of(entry.Card, asked))],
            narrowed.Facets,
            [.. NearMisses(ranked, matching, found).Select(entry => FoundItem.Of(entry.Card, asked))],
            query.Corrected,
            Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 2),
            engine.Name);
    }

    public UnderstoodQuery Understand(string text) => understanding.Understand(text);

    /// <summary>What answers, best first; with what comes near, if little is answered.</summary>
    public async Task<List<Ranked>> FindAsync(UnderstoodQuery query, CancellationToken cancel)
    {
        var candidates = await RecallAsync(Recall(query), cancel);
        candidates.AddRange(CodeMatches(query, candidates));
        var ranked = ranker.Rank(query, candidates, KeptShare);
        // Only where little is answered does anybody see what lies further down.
        return ranked.Count > 0 && ranked[0].Coverage < WeakCoverage
            ? ranker.Rank(query, candidates)
            : ranked;
    }

    // Memory holds every procedure: when the engine is away all of them are candidates, slower but answered.
    async Task<List<CatalogueEntry>> RecallAsync(RecallQuery query, CancellationToken cancel)
    {
        try
        {
            var codes = await engine.RecallAsync(query, cancel);
            if (codes.Count == query.Limit)
            {
                return [.. catalogue.ByName()];
            }
            var candidates = new List<CatalogueEntry>(codes.Count);
            foreach (var code in codes)
            {
                if (catalogue.TryGet(code, out var entry))
                {
                    candidates.Add(entry);
                }
            }
            return candidates;
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutException or DbException)
        {
            return [.. catalogue.ByName()];
        }
    }

    /// <summary>The words worth recalling by: light ones only when there is nothing else.</summary>
    public RecallQuery Recall(UnderstoodQuery query)
    {
        var heavy = query.Concepts.Where(concept => !concept.IsLight).SelectMany(concept => concept.Wordings);
        var terms = Known(heavy);
        return new RecallQuery(
            terms.Count > 0 ? terms : Known(query.Concepts.SelectMany(concept => concept.Wordings)), MostCandidates,
            BestFirst: false);
    }

    List<string> Known(IEnumerable<Wording> wordings) => [.. wordings
        .SelectMany(wording => wording.Terms)
        .Distinct(StringComparer.Ordinal)
        .Where(term => catalogue.Folded.CountOf(term) > 0)
        .OrderBy(catalogue.Folded.CountOf)
        .Take(MostTerms)];

    IEnumerable<CatalogueEntry> CodeMatches(UnderstoodQuery query, List<CatalogueEntry> candidates) =>
        query.Code.Length == 0
            ? []
            : catalogue.ByName()
                .Where(entry => entry.Card.Code.Contains(query.Code, StringComparison.OrdinalIgnoreCase))
                .Except(candidates)
                .Take(MostCandidates);

    // The list of everything is the first page of every visitor: its counts are made once for each state.
    Narrowed Whole(IReadOnlyList<CatalogueEntry> list)
    {
        var known = wholeList;
        if (!ReferenceEquals(known.List, list))
        {
            wholeList = known = new WholeList(list);
        }
        return known.Narrowed;
    }

    static List<CatalogueEntry> Kept(List<Ranked> ranked) =>
        ranked.Count == 0 ? [] : [.. ranked
            .TakeWhile(one => one.Score >= KeptShare * ranked[0].Score)
            .Select(one => one.Entry)];

    static IEnumerable<CatalogueEntry> NearMisses(
        List<Ranked> ranked, IReadOnlyList<CatalogueEntry> matching, IReadOnlyList<CatalogueEntry> found)
    {
        if (ranked.Count == 0 || (found.Count > 0 && ranked[0].Coverage >= WeakCoverage))
        {
            return [];
        }
        return found.Count == 0
            ? matching.Take(MostNearMisses)
            : ranked.Skip(matching.Count).Take(MostNearMisses).Select(one => one.Entry);
    }

    sealed class WholeList(IReadOnlyList<CatalogueEntry> list)
    {
        public IReadOnlyList<CatalogueEntry> List { get; } = list;
        public Narrowed Narrowed { get; } = new(list, new Dictionary<string, string[]>());
    }
}
