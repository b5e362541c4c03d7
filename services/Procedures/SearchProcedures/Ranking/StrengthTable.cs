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
    readonly CatalogueEntry?[] holders;

    public StrengthTable(IReadOnlyList<CatalogueEntry> entries)
    {
        holders = new CatalogueEntry?[entries.Select(entry => entry.Place + 1).DefaultIfEmpty().Max()];
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

    /// <summary>Places it knows of.</summary>
    public int Width => holders.Length;

    /// <summary>Whether the entry's place is its own here: one of this very moment may have another's.</summary>
    public bool Knows(CatalogueEntry entry) =>
        (uint)entry.Place < (uint)holders.Length && ReferenceEquals(holders[entry.Place], entry);

    /// <summary>Adds what the word is worth in each entry to the sums by place.</summary>
    public void Add(float[] sums, int term, float worth)
    {
        var to = End(term);
        for (var at = to == 0 ? 0 : starts[term]; at < to; at++)
        {
            sums[places[at]] += worth * strengths[at];
        }
    }

    int End(int term) => term + 1 < starts.Length ? starts[term + 1] : 0;

    void Fill(IReadOnlyList<CatalogueEntry> entries)
    {
        var next = starts.AsSpan(..^1).ToArray();
        foreach (var entry in entries)
        {
            holders[entry.Place] = entry;
            for (var at = 0; at < entry.Terms.Length; at++)
            {
                ref var to = ref next[entry.Terms[at]];
                (places[to], strengths[to]) = (entry.Place, entry.Strengths[at]);
                to++;
            }
        }
    }
}
