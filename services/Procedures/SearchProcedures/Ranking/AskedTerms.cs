using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>The query in the vocabulary's numbers, each word with what it is worth: rare words say more.</summary>
internal sealed class AskedTerms
{
    public const float CodeScore = 1_000f;
    const float MostLiteral = 5f;
    readonly Catalogue catalogue;
    readonly Dictionary<int, float> words = [];
    readonly float[] rarity;
    ulong mayBeWord;
    readonly (int Number, float Worth)[] literal;
    readonly string code;

    AskedTerms(UnderstoodQuery query, Catalogue catalogue)
    {
        this.catalogue = catalogue;
        rarity = Rarity.Of(catalogue);
        code = query.Code.ToUpperInvariant();
        Concepts = [.. query.Concepts.Select(ToConcept)];
        Mass = Concepts.Sum(concept => concept.Mass);
        literal = [.. query.Words.Where((_, at) => !query.IsLight[at]).Select(ToLiteral)];
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

    /// <summary>Share of the words as typed, by worth, that stand in the name.</summary>
    public float LiteralShare(CatalogueEntry entry)
    {
        var (all, found) = (0f, 0f);
        foreach (var (number, worth) in literal)
        {
            all += worth;
            found += entry.NameHas(number) ? worth : 0;
        }
        return all <= 0 ? 0 : found / all;
    }

    /// <summary>The score of all that is asked, and how much of its mass is answered.</summary>
    public (float Score, float Answered) ScoreOf(CatalogueEntry entry)
    {
        var (score, answered) = (0f, 0f);
        foreach (var concept in Concepts)
        {
            var best = concept.ScoreOf(entry);
            score += best;
            answered += Math.Min(best, concept.Mass);
        }
        return (score, answered);
    }

    // A word no procedure knows says nothing against any of them by more than an ordinary word does.
    (int Number, float Worth) ToLiteral(Token word) => (
        catalogue.Exact.TryNumber(word.Exact, out var number) ? number : -1,
        Math.Min(MostLiteral, Idf(catalogue.Folded.CountOf(word.Folded))));

    AskedConcept ToConcept(Concept concept)
    {
        var isPlainWord = !concept.IsRule && !concept.Wordings[0].Terms[0].Contains('_');
        var share = isPlainWord ? FieldWeights.Single : 1;
        var wordings = concept.Wordings.Select(wording => ToWording(wording, share)).ToArray();
        return new AskedConcept(wordings, wordings.Max(wording => wording.Mass));
    }

    AskedWording ToWording(Wording wording, float share)
    {
        var terms = new List<AskedTerm>(wording.Terms.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var mass = 0f;
        for (var at = 0; at < wording.Terms.Count; at++)
        {
            if (!seen.Add(wording.Terms[at]))
            {
                continue;
            }
            var known = catalogue.Folded.TryNumber(wording.Terms[at], out var number)
                && catalogue.Folded.CountOf(number) > 0;
            var worth = share * wording.Weight * Idf(known ? catalogue.Folded.CountOf(number) : 0);
            mass += worth;
            if (known)
            {
                var exact = catalogue.Exact.TryNumber(wording.Exact[at], out var marked) ? marked : -1;
                terms.Add(new AskedTerm(number, exact, worth));
                words[number] = Math.Max(words.GetValueOrDefault(number), Math.Min(1, wording.Weight));
                mayBeWord |= 1UL << number;
            }
        }
        // A meaning said in many words must not outweigh the rest of the query by its length alone.
        var most = FieldWeights.MostMass * wording.Weight;
        var scale = mass > most ? most / mass : 1;
        return new AskedWording(
            [.. terms.Select(term => term with { Worth = term.Worth * scale })], mass * scale);
    }

    float Worth(int number) => Idf(catalogue.Folded.CountOf(number));

    float Idf(int count) => rarity[Math.Min(count, rarity.Length - 1)];
}
