using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>The query in the vocabulary's numbers, each word with what it is worth: rare words say more.</summary>
internal sealed class AskedTerms
{
    public const float CodeScore = 1_000f;
    const float MostMass = 20f;
    readonly Catalogue catalogue;
    readonly Dictionary<int, float> words = [];
    readonly float[] rarity;
    readonly StrengthTable? table;
    ulong mayBeWord;
    readonly int[] exact;
    readonly string code;

    AskedTerms(UnderstoodQuery query, Catalogue catalogue)
    {
        this.catalogue = catalogue;
        rarity = Rarity.Of(catalogue);
        table = catalogue.Strengths();
        code = query.Code.ToUpperInvariant();
        Concepts = [.. query.Concepts.Select(ToConcept)];
        Mass = Concepts.Sum(concept => concept.Mass);
        exact = [.. query.Words
            .Where(word => !string.Equals(word.Exact, word.Folded, StringComparison.Ordinal))
            .Select(word => catalogue.Exact.TryNumber(word.Exact, out var number) ? number : -1)];
    }

    public AskedConcept[] Concepts { get; }

    /// <summary>What the whole query is worth when fully answered.</summary>
    public float Mass { get; }

    public static AskedTerms Of(UnderstoodQuery query, Catalogue catalogue) => new(query, catalogue);

    public bool MatchesCode(CatalogueEntry entry) =>
        code.Length > 0 && entry.Card.Code.Contains(code, StringComparison.OrdinalIgnoreCase);

    /// <summary>How much of the name, by worth, the query speaks of.</summary>
    public float NameCoverage(int[] name)
    {
        var (all, asked) = (0f, 0f);
        foreach (var word in name)
        {
            var worth = Worth(word);
            all += worth;
            asked += (mayBeWord & (1UL << word)) == 0 ? 0 : worth * words.GetValueOrDefault(word);
        }
        return all <= 0 ? 0 : asked / all;
    }

    /// <summary>How many of the words typed with diacritics stand so in the name.</summary>
    public float ExactShare(CatalogueEntry entry)
    {
        if (exact.Length == 0)
        {
            return 0;
        }
        var found = 0;
        foreach (var word in exact)
        {
            found += Array.BinarySearch(entry.NameExact, word) >= 0 ? 1 : 0;
        }
        return (float)found / exact.Length;
    }

    AskedConcept ToConcept(Concept concept)
    {
        var wordings = concept.Wordings.Select(ToWording).ToArray();
        return new AskedConcept(wordings, wordings.Max(wording => wording.Mass));
    }

    AskedWording ToWording(Wording wording)
    {
        var terms = new List<AskedTerm>(wording.Terms.Count);
        var mass = 0f;
        foreach (var term in wording.Terms.Distinct(StringComparer.Ordinal))
        {
            var known = catalogue.Folded.TryNumber(term, out var number) && catalogue.Folded.CountOf(number) > 0;
            var worth = wording.Weight * Idf(known ? catalogue.Folded.CountOf(number) : 0);
            mass += worth;
            if (known)
            {
                terms.Add(new AskedTerm(number, worth, table?.Column(number)));
                words[number] = Math.Max(words.GetValueOrDefault(number), Math.Min(1, wording.Weight));
                mayBeWord |= 1UL << number;
            }
        }
        // A meaning said in many words must not outweigh the rest of the query by its length alone.
        var scale = mass > MostMass ? MathF.Sqrt(MostMass / mass) : 1;
        return new AskedWording(
            [.. terms.Select(term => term with { Worth = term.Worth * scale })], mass * scale);
    }

    float Worth(int number) => Idf(catalogue.Folded.CountOf(number));

    float Idf(int count) => rarity[Math.Min(count, rarity.Length - 1)];
}

/// <param name="Number">Number of the word.</param>
/// <param name="Worth">What it is worth.</param>
/// <param name="Column">Its strengths by place, if they are turned round already.</param>
internal readonly record struct AskedTerm(int Number, float Worth, float[]? Column)
{
    // An entry of this very moment may have no place in the table yet.
    public float StrengthIn(CatalogueEntry entry) => Column is null ? entry.StrengthOf(Number)
        : (uint)entry.Place < (uint)Column.Length ? Column[entry.Place] : 0;
}

internal sealed record AskedConcept(AskedWording[] Wordings, float Mass);

internal sealed record AskedWording(AskedTerm[] Terms, float Mass)
{
    public float ScoreOf(CatalogueEntry entry)
    {
        var score = 0f;
        foreach (var term in Terms)
        {
            score += term.Worth * term.StrengthIn(entry);
        }
        return score;
    }
}
