using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>
/// A procedure as the ranking reads it: numbers of its words and pairs in ascending order with their strength
/// (fields weighed, length and repetition taken into account), and the words of its name in order.
/// </summary>
internal sealed class CatalogueEntry
{
    public required SearchDocument Card { get; init; }

    /// <summary>Its place in tables over all entries: another's after it has gone.</summary>
    public required int Place { get; init; }
    public required int[] Terms { get; init; }
    public required float[] Strengths { get; init; }

    /// <summary>Folded words of the name, without level remarks in brackets.</summary>
    public required int[] NameWords { get; init; }

    /// <summary>Words and pairs with their marks, of all but the body, ascending, with their strength.</summary>
    public required int[] ExactTerms { get; init; }
    public required float[] ExactStrengths { get; init; }

    /// <summary>Words and pairs of the name with their marks, ascending.</summary>
    public required int[] NameExact { get; init; }
    public required float Prior { get; init; }

    /// <summary>Its values of each facet.</summary>
    public string[][] FacetValues => field ??= Facet.ValuesOf(Card);

    /// <summary>Where it stands in a list by name.</summary>
    public string NameKey => field ??= NameOrder.Key(Card);

    public float StrengthOf(int term)
    {
        // Asked for every word of a query and every candidate: the library's search takes twice the time.
        var (terms, from, to) = (Terms, 0, Terms.Length);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            (from, to) = terms[middle] < term ? (middle + 1, to) : (from, middle);
        }
        return from < terms.Length && terms[from] == term ? Strengths[from] : 0;
    }

    public float ExactStrengthOf(int term)
    {
        var at = Array.BinarySearch(ExactTerms, term);
        return at < 0 ? 0 : ExactStrengths[at];
    }

    public bool NameHas(int exactTerm) => Array.BinarySearch(NameExact, exactTerm) >= 0;

    /// <summary>Numbers new words in the vocabularies: writer only.</summary>
    public static CatalogueEntry Of(SearchDocument card, int place, Vocabulary folded, Vocabulary exact)
    {
        var name = VietnameseText.Words(card.Name);
        var words = new EntryWords(folded, exact);
        words.Add(name, FieldWeights.Name);
        words.Add(VietnameseText.Words(card.Results), FieldWeights.Results);
        words.Add(VietnameseText.Words(card.Papers), FieldWeights.Papers);
        words.Add(VietnameseText.Words(card.Field), FieldWeights.Field);
        words.Add(VietnameseText.Words(string.Join(' ', card.Agencies)), FieldWeights.Agencies);
        words.AddBody(card.Body);
        var (terms, strengths) = EntryWords.Sorted(words.Folded);
        var (exactTerms, exactStrengths) = EntryWords.Sorted(words.Exact);
        return new CatalogueEntry
        {
            Card = card,
            Place = place,
            Terms = terms,
            Strengths = strengths,
            ExactTerms = exactTerms,
            ExactStrengths = exactStrengths,
            NameWords = [.. NameParts.WithoutRemarks(name).Select(word => folded.NumberFor(word.Folded))],
            NameExact = [.. Wording.Of(1, name).Exact.Select(word => exact.NumberFor(word)).Distinct().Order()],
            Prior = 1 + (card.ForPersons ? FieldWeights.ForPersons : 0)
                + (card.Levels.Contains("commune", StringComparer.Ordinal) ? FieldWeights.AtCommune : 0),
        };
    }
}
