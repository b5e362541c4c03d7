namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>A said phrase as a row of places: a word of a set, or a gap of up to three words.</summary>
internal sealed class Phrase
{
    const int WidestGap = 3;
    readonly Place[] places;

    public Phrase(string text, IReadOnlyDictionary<string, string[]> classes, Meaning[] means)
    {
        places = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Place.Of(part, classes))];
        Means = means;
    }

    public Meaning[] Means { get; }

    public int Length => places.Length;

    public IEnumerable<string> FirstWords => places[0].Folded;

    public IEnumerable<string> AllWords => places.SelectMany(place => place.Folded);

    /// <summary>The positions the phrase takes when it starts here; null if it does not stand here.</summary>
    public List<int>? MatchAt(IReadOnlyList<Token> words, int start)
    {
        var taken = new List<int>(places.Length);
        return Match(words, start, 0, taken) ? taken : null;
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
        taken.Add(at);
        if (Match(words, at + 1, place + 1, taken))
        {
            return true;
        }
        taken.RemoveAt(taken.Count - 1);
        return false;
    }

    sealed record Place(HashSet<string> Exact, HashSet<string> Folded, bool IsGap)
    {
        // A word typed with marks must be that word; one typed without may be any word that folds to it.
        public bool Takes(Token word) => Exact.Contains(word.Exact)
            || (string.Equals(word.Exact, word.Folded, StringComparison.Ordinal) && Folded.Contains(word.Folded));

        public static Place Of(string part, IReadOnlyDictionary<string, string[]> classes)
        {
            var texts = part.StartsWith('@') ? classes[part[1..]] : part.Split('|');
            var words = texts.SelectMany(VietnameseText.Words).ToList();
            return new Place(
                [.. words.Select(word => word.Exact)], [.. words.Select(word => word.Folded)],
                string.Equals(part, "*", StringComparison.Ordinal));
        }
    }
}
