namespace EGov.Procedures.IndexProcedures;

/// <summary>Codes of which engine or memory knows too little, and codes of which one knows more than the
/// database.</summary>
internal sealed record Drift(IReadOnlyList<string> Behind, IReadOnlyList<string> Ahead)
{
    /// <summary>
    /// Read engine and memory first and the database last: then a change that comes meanwhile looks behind, never
    /// ahead.
    /// </summary>
    public static Drift Between(
        IReadOnlyDictionary<string, long> engine, IReadOnlyDictionary<string, long> memory,
        IReadOnlyDictionary<string, long> stored) => new(
            [.. stored.Where(row => Known(engine, row.Key) < row.Value || Known(memory, row.Key) < row.Value)
                .Select(row => row.Key)],
            [.. engine.Keys.Union(memory.Keys, StringComparer.Ordinal).Where(code =>
                Math.Max(Known(engine, code), Known(memory, code)) > Known(stored, code))]);

    static long Known(IReadOnlyDictionary<string, long> sequences, string code) =>
        sequences.TryGetValue(code, out var sequence) ? sequence : -1;
}
