namespace EGov.Procedures.ImportProcedures.Records;

/// <summary>Tells from its beginning how an input is laid out.</summary>
internal static class InputShape
{
    /// <summary>Length of a UTF-8 byte order mark.</summary>
    public static int ByteOrderMark(ReadOnlySpan<byte> head) => head is [0xef, 0xbb, 0xbf, ..] ? 3 : 0;

    /// <summary>The scanner that fits; null for UTF-16 and UTF-32.</summary>
    public static RecordScanner? ScannerOf(ReadOnlySpan<byte> head, int limit)
    {
        if (head is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] or [0, _, ..] or [_, 0, ..])
        {
            return null;
        }
        var text = head.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            return new LineScanner(limit);
        }
        var isStructure = text[0] == '[' || (text[0] == '{' && (IsEnvelope(text) || IsSpread(text)));
        return isStructure ? new StructureScanner(limit) : new LineScanner(limit);
    }

    /// <summary>An object with the list "result" among its first entries.</summary>
    static bool IsEnvelope(ReadOnlySpan<byte> text)
    {
        var start = text[..Math.Min(text.Length, 2_000)];
        var at = start.IndexOf("\"result\""u8);
        return at > 0 && start[(at + 8)..].TrimStart(" \t\r\n:"u8) is [(byte)'[', ..];
    }

    /// <summary>An object over several lines: the second line goes on with a key.</summary>
    static bool IsSpread(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return end >= 0 && text[..end].TrimEnd(" \t\r"u8) is [.., (byte)'{' or (byte)',' or (byte)'['];
    }
}
