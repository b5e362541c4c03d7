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
    // Far below what anybody is shown.
    const float Forgettable = 0.1f;
    const float MostGain = (1 + FieldWeights.NameCovered) * (1 + FieldWeights.Literal);

    /// <summary>Those that score more than a share of the best, best first.</summary>
    /// <param name="share">Of the best score; what lies below is not worth weighing in full, nor sorting.</param>
    public List<Ranked> Rank(UnderstoodQuery query, IEnumerable<CatalogueEntry> candidates, float share = Forgettable)
    {
        var asked = AskedTerms.Of(query, catalogue);
        var special = new AskedQualifiers(query, catalogue, qualifiers);
        var hopeful = Hopeful(asked, candidates);
        var ranked = new List<Ranked>();
        var least = 0f;
        foreach (var (entry, most) in hopeful)
        {
            if (most > least && Score(asked, special, entry) is var one && one.Score > least)
            {
                ranked.Add(one);
                least = Math.Max(least, share * one.Score);
            }
        }
        ranked.RemoveAll(one => one.Score < least || one.Score <= 0);
        ranked.Sort(Compare);
        return ranked;
    }

    // The most promising first: its score tells how little the others must reach to be weighed at all.
    List<(CatalogueEntry Entry, float Most)> Hopeful(AskedTerms asked, IEnumerable<CatalogueEntry> candidates)
    {
        var bounds = new AskedBounds(asked.Concepts, catalogue.Strengths());
        var hopeful = new List<(CatalogueEntry Entry, float Most)>();
        var first = 0;
        foreach (var entry in candidates)
        {
            var most = asked.MatchesCode(entry) ? float.MaxValue : bounds.Of(entry) * MostGain * entry.Prior;
            if (most > 0)
            {
                hopeful.Add((entry, most));
                first = most > hopeful[first].Most ? hopeful.Count - 1 : first;
            }
        }
        if (first > 0)
        {
            (hopeful[0], hopeful[first]) = (hopeful[first], hopeful[0]);
        }
        return hopeful;
    }

    static Ranked Score(AskedTerms asked, AskedQualifiers special, CatalogueEntry entry)
    {
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
