namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>One thing asked for, said in one or more ways; the best way counts.</summary>
internal sealed record Concept(IReadOnlyList<Wording> Wordings, bool IsLight);

/// <summary>A way to say it: folded words and word pairs ("khai", "sinh", "khai_sinh"), and how much it
/// counts.</summary>
internal sealed record Wording(float Weight, IReadOnlyList<string> Terms);

/// <summary>What a query asks for, engine-neutral.</summary>
internal sealed record UnderstoodQuery
{
    /// <summary>The query as cleaned.</summary>
    public required string Text { get; init; }

    /// <summary>Words left after question phrases, in order, short forms written out.</summary>
    public required IReadOnlyList<Token> Words { get; init; }
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>Full or partial procedure code, or empty.</summary>
    public string Code { get; init; } = "";

    /// <summary>The query with typing errors mended; null when there were none.</summary>
    public string? Corrected { get; init; }

    public bool IsEmpty => Concepts.Count == 0 && Code.Length == 0;
}
