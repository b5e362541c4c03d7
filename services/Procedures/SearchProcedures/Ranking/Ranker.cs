using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>A procedure with its score and the share of the asked that it answers (0..1).</summary>
internal readonly record struct Ranked(CatalogueEntry Entry, float Score, float Coverage);

/// <summary>
/// The one ordering of candidates, whichever engine recalled them. Pure: query, candidates and word counts in, order
/// out;
/// ties by code.
/// </summary>
internal sealed class Ranker(Catalogue catalogue)
{
    // Far below what anybody is shown: not worth weighing in full, nor sorting.
    const float Forgettable = 0.1f;

    const float MostGain = (1 + FieldWeights.NameCovered) * (1 + FieldWeights.ExactMarks);

    public List<Ranked> Rank(UnderstoodQuery query, IEnumerable<CatalogueEntry> candidates)
    {
        var asked = AskedTerms.Of(query, catalogue);
        var ranked = new List<Ranked>();
        var least = 0f;
        foreach (var entry in candidates)
        {
            var one = Score(asked, entry, least);
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

    static Ranked Score(AskedTerms asked, CatalogueEntry entry, float least)
    {
        var (score, answered) = (0f, 0f);
        foreach (var concept in asked.Concepts)
        {
            var best = 0f;
            foreach (var wording in concept.Wordings)
            {
                best = Math.Max(best, wording.ScoreOf(entry));
            }
            score += best;
            answered += Math.Min(best, concept.Mass);
        }
        if (score <= 0)
        {
            return new Ranked(entry, asked.MatchesCode(entry) ? AskedTerms.CodeScore : 0, 1);
        }
        if (score * MostGain * entry.Prior <= least && !asked.MatchesCode(entry))
        {
            return default;
        }
        score *= 1 + (FieldWeights.NameCovered * asked.NameCoverage(entry.NameWords));
        score *= entry.Prior * (1 + (FieldWeights.ExactMarks * asked.ExactShare(entry)));
        score += asked.MatchesCode(entry) ? AskedTerms.CodeScore : 0;
        return new Ranked(entry, score, asked.Mass <= 0 ? 1 : answered / asked.Mass);
    }

    static int Compare(Ranked one, Ranked other)
    {
        var byScore = other.Score.CompareTo(one.Score);
        return byScore != 0 ? byScore : string.CompareOrdinal(one.Entry.Card.Code, other.Entry.Card.Code);
    }
}
