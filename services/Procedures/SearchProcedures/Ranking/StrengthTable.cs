namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>
/// The entries turned round: for every word, in which of them it stands and how strongly. Belongs to one state of the
/// catalogue and never changes. A wide question weighs thousands of candidates; looking each word up in each of them
/// would take longer than the engine.
/// </summary>
internal sealed class StrengthTable
{
    readonly int[] starts;
    readonly int[] places;
    readonly float[] strengths;
    readonly int width;

    public StrengthTable(IReadOnlyList<CatalogueEntry> entries)
    {
        width = entries.Select(entry => entry.Place + 1).DefaultIfEmpty().Max();
        starts = new int[entries.SelectMany(entry => entry.Terms).DefaultIfEmpty().Max() + 2];
        foreach (var entry in entries)
        {
            foreach (var term in entry.Terms)
            {
                starts[term + 1]++;
            }
        }
        for (var term = 1; term < starts.Length; term++)
        {
            starts[term] += starts[term - 1];
        }
        (places, strengths) = (new int[starts[^1]], new float[starts[^1]]);
        Fill(entries);
    }

    /// <summary>Strength of the word by the place of an entry.</summary>
    public float[] Column(int term)
    {
        var column = new float[width];
        for (var at = term + 1 < starts.Length ? starts[term] : 0; at < End(term); at++)
        {
            column[places[at]] = strengths[at];
        }
        return column;
    }

    int End(int term) => term + 1 < starts.Length ? starts[term + 1] : 0;

    void Fill(IReadOnlyList<CatalogueEntry> entries)
    {
        var next = starts.AsSpan(..^1).ToArray();
        foreach (var entry in entries)
        {
            for (var at = 0; at < entry.Terms.Length; at++)
            {
                ref var to = ref next[entry.Terms[at]];
                (places[to], strengths[to]) = (entry.Place, entry.Strengths[at]);
                to++;
            }
        }
    }
}
