namespace EGov.Procedures.ImportProcedures.Records;

/// <summary>Cuts records out of bytes that come in pieces.</summary>
internal abstract class RecordScanner(int limit)
{
    protected RecordBuffer Buffer { get; } = new(limit);

    protected int Line { get; set; } = 1;

    /// <summary>Takes the next piece; whole records are added to the list.</summary>
    public abstract void Feed(ReadOnlySpan<byte> piece, List<SourceRecord> found);

    /// <summary>The input is over.</summary>
    public abstract void End(List<SourceRecord> found);

    protected static void Add(List<SourceRecord> found, SourceRecord? record)
    {
        if (record is not null)
        {
            found.Add(record);
        }
    }
}

/// <summary>One record a line; a broken line spoils no other.</summary>
internal sealed class LineScanner(int limit) : RecordScanner(limit)
{
    public override void Feed(ReadOnlySpan<byte> piece, List<SourceRecord> found)
    {
        while (piece.IndexOf((byte)'\n') is var end && end >= 0)
        {
            Buffer.Append(piece[..end]);
            Add(found, Buffer.Take(Line));
            Line++;
            piece = piece[(end + 1)..];
        }
        Buffer.Append(piece);
    }

    public override void End(List<SourceRecord> found) => Add(found, Buffer.Take(Line));
}
