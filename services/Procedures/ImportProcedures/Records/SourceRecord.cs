namespace EGov.Procedures.ImportProcedures.Records;

/// <summary>One record cut out of the input.</summary>
/// <param name="Line">Line it begins on, counted from 1.</param>
/// <param name="Bytes">The record as it came; empty if it was refused while cutting.</param>
/// <param name="Refusal">Kind of the refusal, or null.</param>
internal sealed record SourceRecord(int Line, byte[] Bytes, string? Refusal = null);

/// <summary>Gathers the bytes of one record up to a limit; beyond it only the fact that it was too large is
/// kept.</summary>
internal sealed class RecordBuffer(int limit)
{
    byte[] bytes = new byte[4096];
    int length;
    bool isTooLarge;

    public bool IsEmpty => length == 0 && !isTooLarge;

    public void Append(ReadOnlySpan<byte> more)
    {
        if (isTooLarge || length + more.Length > limit)
        {
            (isTooLarge, length) = (true, 0);
            return;
        }
        if (length + more.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Min(limit, Math.Max(bytes.Length * 2, length + more.Length)));
        }
        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
    }

    public void Clear() => (length, isTooLarge) = (0, false);

    /// <summary>The record, or null if only white space came; the buffer is empty again.</summary>
    public SourceRecord? Take(int line)
    {
        var own = bytes.AsSpan(0, length).Trim(" \t\r\n"u8);
        var record = isTooLarge ? new SourceRecord(line, [], RemarkKinds.RecordIsNotTooLarge)
            : own.IsEmpty ? null : new SourceRecord(line, own.ToArray());
        Clear();
        return record;
    }
}
