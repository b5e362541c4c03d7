using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SuggestProcedures;

/// <summary>
/// Names that hold every word typed so far, the last one as a beginning, diacritics or none; where no name does, what
/// the words mean is looked for. From memory: it runs at every key.
/// </summary>
internal sealed class Suggestions(Catalogue catalogue, Lexicon lexicon)
{
    const int Most = 8;
    readonly QueryUnderstanding understanding = new(lexicon, catalogue.Folded, catalogue.Exact);
    readonly Ranker ranker = new(catalogue, lexicon.Qualifiers);

    public IReadOnlyList<Suggestion> For(string typed)
    {
        var words = VietnameseText.Words(typed);
        if (words.Count == 0)
        {
            return [];
        }
        var begun = Begun(words);
        var chosen = begun.Count > 0
            ? begun.OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Entry.Card.Code, StringComparer.Ordinal).Select(pair => pair.Entry)
            : ranker.Rank(understanding.Understand(typed), catalogue.ByName()).Select(one => one.Entry);
        return [.. chosen.Take(Most).Select(entry => new Suggestion(entry.Card.Code, entry.Card.Name))];
    }

    List<(CatalogueEntry Entry, double Score)> Begun(List<Token> words)
    {
        var whole = words.SkipLast(1).Select(Number).ToArray();
        var last = words[^1].Folded;
        var found = new List<(CatalogueEntry, double)>();
        foreach (var entry in catalogue.ByName())
        {
            if (Score(entry, whole, last) is var score and > 0)
            {
                found.Add((entry, score));
            }
        }
        return found;
    }

    int Number(Token word) => catalogue.Folded.TryNumber(word.Folded, out var number) ? number : -1;

    // Words at the front of a short name first; a code by its beginning.
    double Score(CatalogueEntry entry, int[] whole, string last)
    {
        if (whole.Length == 0 && entry.Card.Code.StartsWith(last, StringComparison.OrdinalIgnoreCase))
        {
            return 2;
        }
        var name = entry.NameWords;
        var from = 0;
        foreach (var word in whole)
        {
            var at = Array.IndexOf(name, word);
            if (at < 0)
            {
                return 0;
            }
            from = Math.Max(from, at);
        }
        for (var at = 0; at < name.Length; at++)
        {
            if (catalogue.Folded.Text(name[at]).StartsWith(last, StringComparison.Ordinal))
            {
                return entry.Prior * (
                    (at == from + 1 || whole.Length == 0 ? 1 : 0.5) + (1.0 / (at + 2)) + (1.0 / name.Length));
            }
        }
        return 0;
    }
}
