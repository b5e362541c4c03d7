namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>One thing asked for, said in one or more ways; the best way counts.</summary>
/// <param name="IsLight">Says too little to be recalled by.</param>
/// <param name="IsRule">Said by a phrase of the lexicon.</param>
internal sealed record Concept(IReadOnlyList<Wording> Wordings, bool IsLight, bool IsRule = false);

/// <summary>A way to say it: folded words and word pairs ("khai", "sinh", "khai_sinh"), and how much it
/// counts.</summary>
/// <param name="Exact">The same with their marks, one for each.</param>
internal sealed record Wording(float Weight, IReadOnlyList<string> Terms, IReadOnlyList<string> Exact)
{
    /// <summary>The words and their pairs of neighbours.</summary>
    public static Wording Of(float weight, IReadOnlyList<Token> words)
    {
        List<string> terms = [.. words.Select(word => word.Folded)];
        List<string> exact = [.. words.Select(word => word.Exact)];
        for (var at = 1; at < words.Count; at++)
        {
            terms.Add(QueryUnderstanding.Pair(words[at - 1].Folded, words[at].Folded));
            exact.Add(QueryUnderstanding.Pair(words[at - 1].Exact, words[at].Exact));
        }
        return new Wording(weight, terms, exact);
    }
}

/// <summary>What a query asks for, engine-neutral.</summary>
internal sealed record UnderstoodQuery
{
    /// <summary>The query as cleaned.</summary>
    public required string Text { get; init; }

    /// <summary>Words left after question phrases, in order, short forms written out.</summary>
    public required IReadOnlyList<Token> Words { get; init; }
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>Of each word, whether it says little.</summary>
    public required IReadOnlyList<bool> IsLight { get; init; }

    /// <summary>Full or partial procedure code, or empty.</summary>
    public string Code { get; init; } = "";

    /// <summary>The query with typing errors mended; null when there were none.</summary>
    public string? Corrected { get; init; }

    public bool IsEmpty => Concepts.Count == 0 && Code.Length == 0;
}
