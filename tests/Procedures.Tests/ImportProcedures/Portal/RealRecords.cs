using System.IO.Compression;
using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using EGov.TestKit;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

/// <summary>The 2,642 real records, read and cleaned once.</summary>
static class RealRecords
{
    public const string Path = "data/procedures/portal-2026-06.jsonl.gz";

    static readonly Lazy<IReadOnlyList<(PortalRecord Source, CleanedRecord Cleaned)>> Cleaned = new(() =>
        [.. Lines().Select(line => PortalRecord.Read(Encoding.UTF8.GetBytes(line)))
            .Select(record => (record, PortalCleaner.Clean(record)))]);

    public static IReadOnlyList<(PortalRecord Source, CleanedRecord Cleaned)> All => Cleaned.Value;

    /// <summary>Those whose text is their own; of the others the detail is set aside.</summary>
    public static IReadOnlyList<(PortalRecord Source, CleanedRecord Cleaned)> Own { get; } =
        [.. All.Where(record => !record.Cleaned.Holds)];

    public static IEnumerable<string> Lines()
    {
        using var file = File.OpenRead(System.IO.Path.Combine(Repository.Shared!, Path));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
