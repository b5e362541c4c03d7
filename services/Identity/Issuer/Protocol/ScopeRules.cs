namespace EGov.Identity.Issuer;

/// <summary>Scopes as RFC 6749 §3.3 writes them: words of printable ASCII, one space apart, in any order.</summary>
internal static class ScopeRules
{
    const int Longest = 1000;

    /// <summary>The words, each once and in order; null if the text is no list of scopes.</summary>
    public static IReadOnlyList<string>? Read(string? text) =>
        text is { Length: > 0 and <= Longest } && text.Split(' ') is var words && Array.TrueForAll(words, IsWord)
            ? [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : null;

    public static bool Covers(IEnumerable<string> allowed, IEnumerable<string> asked) => !asked.Except(allowed).Any();

    static bool IsWord(string word) =>
        word.Length > 0 && word.All(sign => sign is >= '!' and <= '~' and not ('"' or '\\'));
}
