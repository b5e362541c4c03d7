using System.Runtime.InteropServices;
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

    /// <summary>Words of the name with their diacritics, ascending.</summary>
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

    /// <summary>Numbers new words in the vocabularies: writer only.</summary>
    public static CatalogueEntry Of(SearchDocument card, int place, Vocabulary folded, Vocabulary exact)
    {
        var strengths = new Dictionary<int, float>();
        var name = VietnameseText.Words(card.Name);
        Add(strengths, folded, name, FieldWeights.Name);
        Add(strengths, folded, VietnameseText.Words(card.Results), FieldWeights.Results);
        Add(strengths, folded, VietnameseText.Words(card.Papers), FieldWeights.Papers);
        Add(strengths, folded, VietnameseText.Words(card.Field), FieldWeights.Field);
        Add(strengths, folded, VietnameseText.Words(string.Join(' ', card.Agencies)), FieldWeights.Agencies);
        AddBody(strengths, folded, card.Body);
        var terms = strengths.Keys.Order().ToArray();
        return new CatalogueEntry
        {
            Card = card,
            Place = place,
            Terms = terms,
            Strengths = [.. terms.Select(term => strengths[term] / (strengths[term] + FieldWeights.Saturation))],
            NameWords = [.. NameParts.WithoutRemarks(name).Select(word => folded.NumberFor(word.Folded))],
            NameExact = [.. name.Select(word => exact.NumberFor(word.Exact)).Distinct().Order()],
            Prior = 1 + (card.ForPersons ? FieldWeights.ForPersons : 0)
                + (card.Levels.Contains("commune", StringComparer.Ordinal) ? FieldWeights.AtCommune : 0),
        };
    }

    static void Add(Dictionary<int, float> strengths, Vocabulary folded, List<Token> words, FieldWeight field)
    {
        var each = field.Weight
            / (1 - field.LengthPart + (field.LengthPart * Math.Max(1, words.Count) / field.UsualLength));
        for (var at = 0; at < words.Count; at++)
        {
            AddTo(strengths, folded.NumberFor(words[at].Folded), each);
            if (at > 0)
            {
                AddTo(strengths, folded.NumberForPair(words[at - 1].Folded, words[at].Folded), each);
            }
        }
    }

    static void AddBody(Dictionary<int, float> strengths, Vocabulary folded, string body)
    {
        foreach (var word in body.AsSpan().Split(' '))
        {
            if (body.AsSpan(word) is { IsEmpty: false } found)
            {
                AddTo(strengths, folded.NumberFor(found), FieldWeights.Body.Weight);
            }
        }
    }

    static void AddTo(Dictionary<int, float> strengths, int term, float strength) =>
        CollectionsMarshal.GetValueRefOrAddDefault(strengths, term, out _) += strength;
}
