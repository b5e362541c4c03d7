using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace EGov.Procedures.ImportProcedures.Records;

/// <summary>Reads an input of any size as records, holding one piece and one record in memory.</summary>
internal static class RecordSplitter
{
    /// <summary>Largest record taken, in bytes; the largest real one has 90 kB.</summary>
    public const int LargestRecord = 2 * 1024 * 1024;

    // Against an archive that unpacks without end.
    const long LargestInput = 4L * 1024 * 1024 * 1024;
    const int Piece = 128 * 1024;

    /// <summary>Records in order. Gzip is recognised. <see cref="InvalidDataException"/> for a damaged
    /// archive.</summary>
    public static async IAsyncEnumerable<SourceRecord> ReadAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var plain = await UnpackAsync(input, cancel);
        var piece = new byte[Piece];
        var length = await plain.ReadAtLeastAsync(piece, Piece, throwOnEndOfStream: false, cancel);
        var start = InputShape.ByteOrderMark(piece.AsSpan(0, length));
        var scanner = InputShape.ScannerOf(piece.AsSpan(start, length - start), LargestRecord);
        if (scanner is null)
        {
            yield return new SourceRecord(1, [], RemarkKinds.TextIsUtf8);
            yield break;
        }
        var found = new List<SourceRecord>();
        for (var total = 0L; length > 0; total += length)
        {
            scanner.Feed(piece.AsSpan(start, length - start), found);
            foreach (var record in found)
            {
                yield return record;
            }
            found.Clear();
            if (total > LargestInput)
            {
                throw new InvalidDataException("The input is larger than 4 GB.");
            }
            (start, length) = (0, await plain.ReadAsync(piece, cancel));
        }
        scanner.End(found);
        foreach (var record in found)
        {
            yield return record;
        }
    }

    static async Task<Stream> UnpackAsync(Stream input, CancellationToken cancel)
    {
        var head = new byte[2];
        var length = await input.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, cancel);
        var whole = new PrefixedStream(head.AsMemory(0, length), input);
        return head is [0x1f, 0x8b] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }
}
