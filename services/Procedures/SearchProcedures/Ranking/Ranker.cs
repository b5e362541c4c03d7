using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>A procedure with its score and the share of the asked that it answers (0..1).</summary>
internal readonly record struct Ranked(CatalogueEntry Entry, float Score, float Coverage);

/// <summary>
/// The one ordering of candidates, whichever engine recalled them. Pure: query, candidates and word counts in, order
/// out;
/// ties by code.
/// </summary>
internal sealed class Ranker(Catalogue catalogue, IReadOnlyList<string> qualifiers)
{
    // Far below what anybody is shown: not worth weighing in full, nor sorting.
    const float Forgettable = 0.1f;

    const float MostGain = (1 + FieldWeights.NameCovered) * (1 + FieldWeights.Literal);

    public List<Ranked> Rank(UnderstoodQuery query, IEnumerable<CatalogueEntry> candidates)
    {
        var asked = AskedTerms.Of(query, catalogue);
        var special = new AskedQualifiers(query, catalogue, qualifiers);
        var ranked = new List<Ranked>();
        var least = 0f;
        foreach (var entry in candidates)
        {
            var one = Score(asked, special, entry, least);
            if (one.Score > least)
            {
                ranked.Add(one);
                least = Math.Max(least, Forgettable * one.Score);
            }
        }
        ranked.RemoveAll(one => one.Score <= least);
        ranked.Sort(Compare);
        return ranked;
    }

    static Ranked Score(AskedTerms asked, AskedQualifiers special, CatalogueEntry entry, float least)
    {
        // Words without their marks are looked up fast and bound what the same words with marks can reach.
        if (asked.MostOf(entry) * MostGain * entry.Prior <= least && !asked.MatchesCode(entry))
        {
            return default;
        }
        var (score, answered) = asked.ScoreOf(entry);
        if (score <= 0)
        {
            return new Ranked(entry, asked.MatchesCode(entry) ? AskedTerms.CodeScore : 0, 1);
        }
        score *= 1 + (FieldWeights.NameCovered * asked.NameCoverage(entry.NameWords));
        score *= 1 + (FieldWeights.Literal * asked.LiteralShare(entry));
        score *= entry.Prior * special.FactorFor(entry);
        score += asked.MatchesCode(entry) ? AskedTerms.CodeScore : 0;
        return new Ranked(entry, score, asked.Mass <= 0 ? 1 : answered / asked.Mass);
    }

    static int Compare(Ranked one, Ranked other)
    {
        var byScore = other.Score.CompareTo(one.Score);
        return byScore != 0 ? byScore : string.CompareOrdinal(one.Entry.Card.Code, other.Entry.Card.Code);
    }
}
