namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>Finds phrases in a query by their first word; of two at one place the longer is taken.</summary>
internal sealed class PhraseIndex
{
    readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public void Add(Phrase phrase)
    {
        foreach (var first in phrase.FirstWords)
        {
            if (!byFirst.TryGetValue(first, out var phrases))
            {
                byFirst[first] = phrases = [];
            }
            var place = phrases.FindIndex(other => other.Length < phrase.Length);
            phrases.Insert(place < 0 ? phrases.Count : place, phrase);
        }
        Words.UnionWith(phrase.AllWords);
    }

    /// <summary>Phrases that stand in the query, left to right, none sharing a word with another.</summary>
    public List<Found> FindIn(IReadOnlyList<Token> words)
    {
        var all = new List<Found>();
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var phrase in byFirst.GetValueOrDefault(words[start].Folded, []))
            {
                if (phrase.MatchAt(words, start) is { } taken)
                {
                    all.Add(new Found(phrase, taken));
                }
            }
        }
        return WithoutOverlap(all, words.Count);
    }

    // Longest first: "đăng ký tạm trú" must not be cut by a rule for "đăng ký".
    static List<Found> WithoutOverlap(List<Found> all, int words)
    {
        Span<bool> used = words <= 128 ? stackalloc bool[words] : new bool[words];
        var kept = new List<Found>(all.Count);
        foreach (var found in all.OrderByDescending(found => found.Taken.Count).ThenBy(found => found.Taken[0]))
        {
            var free = true;
            foreach (var at in found.Taken)
            {
                free &= !used[at];
            }
            if (!free)
            {
                continue;
            }
            foreach (var at in found.Taken)
            {
                used[at] = true;
            }
            kept.Add(found);
        }
        return kept;
    }

    internal sealed record Found(Phrase Phrase, List<int> Taken);
}
