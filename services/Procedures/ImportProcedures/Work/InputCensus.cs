using EGov.Procedures.ImportProcedures.Records;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>
/// A first look over the whole input: how many records, and which pages several codes claim. A page describes one
/// procedure: of records that share one, at most one tells the truth, and nothing tells which.
/// </summary>
internal sealed class InputCensus
{
    const int MostPages = 500_000;

    readonly Dictionary<string, string> codeOfPage = new(StringComparer.Ordinal);
    readonly HashSet<string> shared = new(StringComparer.Ordinal);

    public int Records { get; private set; }

    public bool IsShared(string page) => shared.Contains(page);

    public static async Task<InputCensus> TakeAsync(Stream input, CancellationToken cancel)
    {
        var census = new InputCensus();
        await foreach (var record in RecordSplitter.ReadAsync(input, cancel))
        {
            census.Count(record);
        }
        return census;
    }

    void Count(SourceRecord record)
    {
        Records++;
        var (code, page) = RecordReader.Peek(record);
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
