namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// A said phrase as a row of places: a word of a set, a gap of up to three words, or in brackets a word that must
/// stand there and yet belongs to another phrase. Rows joined by <c>&amp;</c> may stand anywhere, in any order.
/// </summary>
internal sealed class Phrase
{
    const int WidestGap = 3;
    readonly Place[] places;
    readonly Phrase[] elsewhere;

    public Phrase(string text, IReadOnlyDictionary<string, string[]> classes, Meaning[] means)
    {
        var rows = text.Split('&');
        places = [.. rows[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Place.Of(part, classes))];
        elsewhere = [.. rows.Skip(1).Select(row => new Phrase(row, classes, means))];
        Means = means;
    }

    public Meaning[] Means { get; }

    public int Length => places.Length + elsewhere.Sum(row => row.Length);

    public IEnumerable<string> FirstWords => places[0].Folded;

    public IEnumerable<string> AllWords =>
        places.SelectMany(place => place.Folded).Concat(elsewhere.SelectMany(row => row.AllWords));

    /// <summary>The positions the phrase takes when it starts here; null if it does not stand here.</summary>
    public List<int>? MatchAt(IReadOnlyList<Token> words, int start)
    {
        var taken = new List<int>(places.Length);
        return Match(words, start, 0, taken) && elsewhere.All(row => MatchAnywhere(row, words, taken)) ? taken : null;
    }

    static bool MatchAnywhere(Phrase row, IReadOnlyList<Token> words, List<int> taken)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (row.MatchAt(words, start) is { } more && !more.Exists(taken.Contains))
            {
                taken.AddRange(more);
                return true;
            }
        }
        return false;
    }

    bool Match(IReadOnlyList<Token> words, int at, int place, List<int> taken)
    {
        if (place == places.Length)
        {
            return true;
        }
        if (places[place].IsGap)
        {
            for (var skip = 0; skip <= WidestGap && at + skip < words.Count; skip++)
            {
                if (Match(words, at + skip, place + 1, taken))
                {
                    return true;
                }
            }
            return false;
        }
        if (at >= words.Count || !places[place].Takes(words[at]))
        {
            return false;
        }
        var before = taken.Count;
        if (!places[place].IsContext)
        {
            taken.Add(at);
        }
        if (Match(words, at + 1, place + 1, taken))
        {
            return true;
        }
        taken.RemoveRange(before, taken.Count - before);
        return false;
    }

    sealed record Place(HashSet<string> Exact, HashSet<string> Folded, bool IsGap, bool IsContext)
    {
        // A word typed with marks must be that word; one typed without may be any word that folds to it.
        public bool Takes(Token word) => Exact.Contains(word.Exact)
            || (string.Equals(word.Exact, word.Folded, StringComparison.Ordinal) && Folded.Contains(word.Folded));

        public static Place Of(string part, IReadOnlyDictionary<string, string[]> classes)
        {
            var word = part.Trim('(', ')');
            var texts = word.StartsWith('@') ? classes[word[1..]] : word.Split('|');
            var words = texts.SelectMany(VietnameseText.Words).ToList();
            return new Place(
                [.. words.Select(one => one.Exact)], [.. words.Select(one => one.Folded)],
                string.Equals(part, "*", StringComparison.Ordinal), part.StartsWith('('));
        }
    }
}
