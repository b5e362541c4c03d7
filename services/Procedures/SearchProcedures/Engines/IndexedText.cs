using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>The texts an engine indexes of a document: folded words, and neighbours as one word
/// ("khai_sinh").</summary>
internal sealed record IndexedText(string Name, string Pairs, string More, string MorePairs, string Place, string Body)
{
    /// <summary>Names and recall weights of the columns, in the order of the record.</summary>
    public static readonly (string Name, double Weight)[] Columns =
        [("name", 4), ("pairs", 5), ("more", 1), ("morepairs", 1.5), ("place", 1), ("body", 0.3)];

    public static IndexedText Of(SearchDocument document)
    {
        var name = Folded(document.Name);
        var more = Folded(document.Results + "\n" + document.Papers);
        return new IndexedText(
            Join(name), PairsOf(name), Join(more), PairsOf(more),
            Join(Folded(document.Field + "\n" + string.Join('\n', document.Agencies))), document.Body);
    }

    static List<string> Folded(string text) => [.. VietnameseText.Words(text).Select(word => word.Folded)];

    static string Join(List<string> words) => string.Join(' ', words);

    static string PairsOf(List<string> words) =>
        string.Join(' ', words.Zip(words.Skip(1), QueryUnderstanding.Pair));
}
