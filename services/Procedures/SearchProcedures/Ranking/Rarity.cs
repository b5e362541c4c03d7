namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>
/// What a word is worth by the number of procedures that hold it: a table, for a logarithm at every word of every
/// candidate costs more than the search itself.
/// </summary>
internal static class Rarity
{
    static volatile float[] last = [];

    /// <summary>Worth by count, for a catalogue of this size.</summary>
    public static float[] Of(Catalogue catalogue)
    {
        var count = catalogue.Count;
        var table = last;
        if (table.Length != count + 1)
        {
            last = table = [.. Enumerable.Range(0, count + 1).Select(with => Of(with, count))];
        }
        return table;
    }

    /// <summary>The usual inverse document frequency, never negative.</summary>
    public static float Of(int with, int all) => MathF.Log(1 + ((all - with + 0.5f) / (with + 0.5f)));
}
