using System.IO.Compression;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.National;
using EGov.Procedures.ImportProcedures.Portal;
using EGov.Procedures.SearchProcedures;
using EGov.TestKit;

namespace EGov.Procedures.Tests.SearchProcedures.Relevance;

/// <summary>The real catalogue as search documents, cleaned by the importer: whole, or the facts of the seeds.</summary>
internal static class PortalDocuments
{
    public static string? File => Repository.Shared is { } shared
        ? Path.Combine(shared, "data", "procedures", "portal-2026-06.jsonl.gz")
        : null;

    /// <summary>What the portal says of each procedure.</summary>
    public static List<SearchDocument> Whole()
    {
        using var lines = new StreamReader(new GZipStream(System.IO.File.OpenRead(File!), CompressionMode.Decompress));
        return Documents(Lines(lines).Select(line => PortalCleaner.Clean(PortalRecord.Read(line))));
    }

    /// <summary>The seeds that <c>up</c> loads.</summary>
    public static List<SearchDocument> Facts() => Documents(System.IO.Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "seeds", "procedures"), "*.national.jsonl")
        .Order(StringComparer.Ordinal)
        .SelectMany(System.IO.File.ReadLines)
        .Where(line => line.Length > 0)
        .Select(line => NationalCleaner.Clean(NationalRecord.Read(System.Text.Encoding.UTF8.GetBytes(line)))));

    static IEnumerable<byte[]> Lines(StreamReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            yield return System.Text.Encoding.UTF8.GetBytes(line);
        }
    }

    static List<SearchDocument> Documents(IEnumerable<CleanedRecord> records) => [.. records
        .DistinctBy(record => record.Content.Code)
        .Select((record, at) => SearchDocument.From(record.Content, at + 1))];
}
