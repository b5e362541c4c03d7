namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// Gives words typed without marks, or with marks no word has, the marks they are written with: of all ways to read
/// the query the one whose neighbours stand together most often in the catalogue and in the lexicon.
/// </summary>
internal sealed class MarkRestorer(Lexicon lexicon, Vocabulary exact)
{
    // What people say weighs more than what officials write.
    const int SpokenWeight = 48;
    const float Backoff = 0.4f;
    const float Unseen = 0.1f;

    // Roughly the words of the catalogue: a word alone is as likely as its share of them.
    const float AllWords = 200_000;
    const float AsTyped = 3f;
    const float Twin = -5f;

    public List<Token> Restore(List<Token> words)
    {
        var marked = words.Exists(IsMarked);
        if (marked && words.TrueForAll(word => IsMarked(word) && IsKnown(word.Exact)) && !words.Exists(HasTwin))
        {
            return words;
        }
        var columns = words.ConvertAll(word => Readings(word, marked));
        return Best(columns);
    }

    static bool IsMarked(Token word) => !string.Equals(word.Exact, word.Folded, StringComparison.Ordinal);

    bool HasTwin(Token word) => ToneMarks.Twin(word.Exact) is { } twin && IsKnown(twin);

    bool IsKnown(string word) => exact.CountOf(word) > 0 || lexicon.Spoken.CountOf(word) > 0;

    List<Reading> Readings(Token word, bool marked)
    {
        var readings = new List<Reading>();
        if (IsMarked(word) && IsKnown(word.Exact))
        {
            readings.Add(new Reading(word, 0));
            if (HasTwin(word))
            {
                readings.Add(new Reading(word with { Exact = ToneMarks.Twin(word.Exact)! }, Twin));
            }
            return readings;
        }
        var forms = exact.FormsOf(word.Folded).Concat(lexicon.Spoken.FormsOf(word.Folded)).Append(word.Exact);
        foreach (var form in forms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var asTyped = marked && string.Equals(form, word.Exact, StringComparison.Ordinal);
            readings.Add(new Reading(word with { Exact = form }, asTyped ? AsTyped : 0));
        }
        return readings;
    }

    List<Token> Best(List<List<Reading>> columns)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            foreach (var reading in columns[at])
            {
                Join(reading, at == 0 ? null : columns[at - 1]);
            }
        }
        var path = new List<Token>(columns.Count);
        var best = columns.Count == 0 ? null : columns[^1].MaxBy(last => last.Score);
        for (var end = best; end is not null; end = end.From)
        {
            path.Add(end.Word);
        }
        path.Reverse();
        return path;
    }

    void Join(Reading reading, List<Reading>? before)
    {
        var count = Count(reading.Word.Exact) + Unseen;
        var alone = MathF.Log(Backoff * count / AllWords);
        (reading.From, reading.Score) = (null, alone + reading.Bonus);
        var best = float.NegativeInfinity;
        foreach (var left in before ?? [])
        {
            var together = Count(QueryUnderstanding.Pair(left.Word.Exact, reading.Word.Exact));
            var follows = together > 0
                ? Math.Max(alone, MathF.Log(together / (Count(left.Word.Exact) + Unseen)))
                : alone;
            if (left.Score + follows > best)
            {
                best = left.Score + follows;
                (reading.From, reading.Score) = (left, best + reading.Bonus);
            }
        }
    }

    float Count(string term) => exact.CountOf(term) + (SpokenWeight * lexicon.Spoken.CountOf(term));

    sealed class Reading(Token word, float bonus)
    {
        public Token Word => word;
        public float Bonus => bonus;
        public float Score { get; set; }
        public Reading? From { get; set; }
    }
}
