using System.Numerics;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>
/// What each procedure can score at most, marks left out of account: summed for all of them word by word, since looking
/// every word up in every procedure takes longer than the engine.
/// </summary>
internal sealed class AskedBounds
{
    readonly AskedConcept[] concepts;
    readonly StrengthTable? table;
    readonly float[] byPlace = [];

    public AskedBounds(AskedConcept[] concepts, StrengthTable? table)
    {
        (this.concepts, this.table) = (concepts, table);
        if (table is null)
        {
            return;
        }
        byPlace = new float[table.Width];
        var (best, sums) = (new float[table.Width], new float[table.Width]);
        foreach (var concept in concepts)
        {
            Add(concept, table, best, sums);
        }
    }

    public float Of(CatalogueEntry entry)
    {
        if (table is not null && table.Knows(entry))
        {
            return byPlace[entry.Place];
        }
        var most = 0f;
        foreach (var concept in concepts)
        {
            most += concept.MostOf(entry);
        }
        return most;
    }

    void Add(AskedConcept concept, StrengthTable words, float[] best, float[] sums)
    {
        if (concept.Wordings.Length == 1)
        {
            Sum(concept.Wordings[0], words, byPlace);
            return;
        }
        Array.Clear(best);
        foreach (var wording in concept.Wordings)
        {
            Array.Clear(sums);
            Sum(wording, words, sums);
            Combine(best, sums, Vector.Max, Math.Max);
        }
        Combine(byPlace, best, Vector.Add, static (one, other) => one + other);
    }

    static void Sum(AskedWording wording, StrengthTable words, float[] sums)
    {
        foreach (var term in wording.Terms)
        {
            words.Add(sums, term.Number, term.Worth);
        }
    }

    static void Combine(
        float[] into, float[] other, Func<Vector<float>, Vector<float>, Vector<float>> wide, Func<float, float, float> one)
    {
        var at = 0;
        for (; at <= into.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            wide(new Vector<float>(into, at), new Vector<float>(other, at)).CopyTo(into, at);
        }
        for (; at < into.Length; at++)
        {
            into[at] = one(into[at], other[at]);
        }
    }
}
