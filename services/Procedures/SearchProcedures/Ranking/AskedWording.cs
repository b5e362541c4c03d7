namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>One thing asked for: of its wordings the best counts.</summary>
internal sealed record AskedConcept(AskedWording[] Wordings, float Mass)
{
    public float MostOf(CatalogueEntry entry)
    {
        var best = 0f;
        foreach (var wording in Wordings)
        {
            best = Math.Max(best, wording.MostOf(entry));
        }
        return best;
    }

    public float ScoreOf(CatalogueEntry entry)
    {
        var best = 0f;
        foreach (var wording in Wordings)
        {
            best = Math.Max(best, wording.ScoreOf(entry));
        }
        return best;
    }
}

internal sealed record AskedWording(AskedTerm[] Terms, float Mass)
{
    public float MostOf(CatalogueEntry entry)
    {
        var score = 0f;
        foreach (var term in Terms)
        {
            score += term.Worth * entry.StrengthOf(term.Number);
        }
        return score;
    }

    public float ScoreOf(CatalogueEntry entry)
    {
        var score = 0f;
        foreach (var term in Terms)
        {
            var plain = entry.StrengthOf(term.Number);
            if (plain > 0)
            {
                var marked = entry.ExactStrengthOf(term.Exact);
                score += term.Worth * (plain + (FieldWeights.ExactMarks * (marked - plain)));
            }
        }
        return score;
    }
}

/// <param name="Number">Number of the word without its marks.</param>
/// <param name="Exact">Number of the word with its marks.</param>
/// <param name="Worth">What it is worth.</param>
internal readonly record struct AskedTerm(int Number, int Exact, float Worth);
