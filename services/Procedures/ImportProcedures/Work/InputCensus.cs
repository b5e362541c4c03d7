using EGov.Procedures.ImportProcedures.Records;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>
/// A first look over the whole input: how many records, and which pages several codes claim. A page describes one
/// procedure: of records that share one, at most one tells the truth, and nothing tells which.
/// </summary>
internal sealed class InputCensus(int done)
{
    const int MostPages = 500_000;

    readonly Dictionary<string, string> codeOfPage = new(StringComparer.Ordinal);
    readonly HashSet<string> shared = new(StringComparer.Ordinal);

    public int Records { get; private set; }

    /// <summary>Codes that came already; at first those done with when the job was taken up.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    public bool IsShared(string page) => shared.Contains(page);

    public void Count(SourceRecord record)
    {
        Records++;
        var (code, page) = RecordReader.Peek(record);
        if (Records <= done)
        {
            Seen.Add(code);
        }
        if (page.Length == 0 || code.Length == 0 || codeOfPage.Count >= MostPages)
        {
            return;
        }
        if (!codeOfPage.TryAdd(page, code) && codeOfPage[page] != code)
        {
            shared.Add(page);
        }
    }
}
