namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// Mends words neither the catalogue nor the lexicon knows: one slip (two in long words) away from a known word, or two
/// known words typed together. Of several the one that stands beside its neighbours in the catalogue wins.
/// </summary>
internal sealed class SpellingCorrector(Lexicon lexicon, Vocabulary vocabulary)
{
    const int ShortestMended = 3;
    const int LongestMended = 24;
    const int LongWord = 7;
    const long Beside = 1_000;

    /// <summary>The words mended, or null when nothing had to be.</summary>
    public List<Token>? Correct(List<Token> words)
    {
        List<Token>? mended = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (IsUnknown(words[at].Folded) && Best(words, at) is { } better)
            {
                mended ??= [.. words[..at]];
                mended.AddRange(better);
            }
            else
            {
                mended?.Add(words[at]);
            }
        }
        return mended;
    }

    bool IsUnknown(string folded) =>
        folded.Length is >= ShortestMended and <= LongestMended && !folded.Any(char.IsDigit) && !IsKnown(folded);

    bool IsKnown(string folded) => vocabulary.CountOf(folded) > 0 || lexicon.Knows(folded);

    Token[]? Best(List<Token> words, int at)
    {
        var before = at > 0 ? words[at - 1].Folded : "";
        var after = at + 1 < words.Count ? words[at + 1].Folded : "";
        var wrong = words[at].Folded;
        // A syllable that may well be meant is taken for an error only where its neighbours speak for another.
        var least = Syllables.IsWellFormed(wrong) ? Beside : 1;
        var best = ((string Text, long Score)?)null;
        foreach (var text in Known(wrong.Length - 2, wrong.Length + 2))
        {
            var distance = EditDistance.Between(wrong, text, wrong.Length >= LongWord ? 2 : 1);
            if (distance < 1)
            {
                continue;
            }
            var score = Score(text, before, after) / distance;
            if (score < least)
            {
                continue;
            }
            best = best is { } other && !IsBetter(text, score, other) ? best : (text, score);
        }
        return best is { } found ? [new Token(found.Text, found.Text)] : Split(wrong);
    }

    static bool IsBetter(string text, long score, (string Text, long Score) than) =>
        score > than.Score || (score == than.Score && string.CompareOrdinal(text, than.Text) < 0);

    // A neighbour seen together says more than any frequency alone.
    long Score(string text, string before, string after) =>
        Count(text) + (Beside * Count(QueryUnderstanding.Pair(before, text)))
        + (Beside * Count(QueryUnderstanding.Pair(text, after)));

    long Count(string term) => vocabulary.CountOf(term) + lexicon.SpokenFolded.CountOf(term);

    IEnumerable<string> Known(int from, int to) => vocabulary.WordsOfLength(from, to)
        .Where(number => vocabulary.CountOf(number) > 0).Select(vocabulary.Text)
        .Concat(lexicon.SpokenFolded.WordsOfLength(from, to).Select(lexicon.SpokenFolded.Text));

    Token[]? Split(string joined)
    {
        for (var at = 2; at <= joined.Length - 2; at++)
        {
            var (first, second) = (joined[..at], joined[at..]);
            if (vocabulary.CountOf(QueryUnderstanding.Pair(first, second)) > 0)
            {
                return [new Token(first, first), new Token(second, second)];
            }
        }
        return null;
    }
}
