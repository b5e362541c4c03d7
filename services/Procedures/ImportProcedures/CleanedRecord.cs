namespace EGov.Procedures.ImportProcedures;

/// <summary>One record after cleaning.</summary>
/// <param name="Content">What the record says, in our shape.</param>
/// <param name="Remarks">What could not be understood, or was put right.</param>
/// <param name="Holds">Whether its text is that of another procedure, so that it must not be published.</param>
internal sealed record CleanedRecord(ProcedureContent Content, IReadOnlyList<Remark> Remarks, bool Holds);

/// <summary>A remark on one field of a record.</summary>
/// <param name="Kind">Stable code: the sentence that does not hold, see <see cref="RemarkKinds"/>.</param>
/// <param name="Field">Field name of the source.</param>
/// <param name="Text">The text it is about, as it came.</param>
internal readonly record struct Remark(string Kind, string Field, string Text);

/// <summary>Collects remarks and raw text while one record is cleaned.</summary>
internal sealed class Remarks
{
    readonly List<Remark> list = [];
    readonly SortedDictionary<string, string> raw = new(StringComparer.Ordinal);

    public IReadOnlyList<Remark> List => list;

    public IReadOnlyDictionary<string, string> Raw => raw;

    public void Add(string kind, string field, string text) => list.Add(new Remark(kind, field, text));

    /// <summary>Keeps text that found no place, and says so.</summary>
    public void Keep(string kind, string field, string text)
    {
        if (text.Length == 0)
        {
            return;
        }
        Add(kind, field, text);
        raw[field] = raw.TryGetValue(field, out var before) ? before + "\n" + text : text;
    }
}
