namespace EGov.Procedures.ImportProcedures.Records;

/// <summary>
/// Records in one JSON text: the elements of an array, those of the array "result" of an envelope, or the object
/// itself. Follows brackets and quotes only; whether a record is good JSON is for its reader to say.
/// </summary>
internal sealed class StructureScanner(int limit) : RecordScanner(limit)
{
    readonly byte[] key = new byte[8];
    int keyLength;
    int depth;
    int listDepth = -1;
    int recordDepth = -1;
    int recordLine;
    bool inText;
    bool escaped;
    bool inStray;

    bool Recording => recordDepth >= 0;

    public override void Feed(ReadOnlySpan<byte> piece, List<SourceRecord> found)
    {
        var from = 0;
        for (var at = 0; at < piece.Length; at++)
        {
            if (inText)
            {
                FollowText(piece[at]);
                continue;
            }
            switch (piece[at])
            {
                case (byte)'\n':
                    Line++;
                    break;
                case (byte)'"':
                    Stray(found, isText: true);
                    (inText, keyLength) = (true, 0);
                    break;
                case (byte)'{' or (byte)'[':
                    from = Open(piece[at], at, from);
                    break;
                case (byte)'}' or (byte)']':
                    from = Close(piece, at, from, found);
                    break;
                case (byte)',':
                    inStray = false;
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)':':
                    break;
                default:
                    Stray(found, isText: false);
                    break;
            }
        }
        if (Recording)
        {
            Buffer.Append(piece[from..]);
        }
    }

    public override void End(List<SourceRecord> found)
    {
        if (Recording || depth > 0)
        {
            found.Add(new SourceRecord(Recording ? recordLine : Line, [], RemarkKinds.RecordIsReadable));
        }
    }

    void FollowText(byte letter)
    {
        if (letter == '\n')
        {
            Line++;
        }
        if (escaped)
        {
            escaped = false;
        }
        else if (letter == '\\')
        {
            escaped = true;
        }
        else if (letter == '"')
        {
            inText = false;
            return;
        }
        if (keyLength < key.Length)
        {
            key[keyLength] = letter;
        }
        keyLength++;
    }

    int Open(byte bracket, int at, int from)
    {
        if (bracket == '[' && depth == 0)
        {
            listDepth = 1;
        }
        else if (bracket == '[' && depth == 1 && recordDepth == 0 && KeyIsResult())
        {
            (listDepth, recordDepth) = (2, -1);
            Buffer.Clear();
        }
        else if (bracket == '{' && !Recording && (depth == 0 || depth == listDepth))
        {
            (recordDepth, recordLine, from) = (depth, Line, at);
        }
        depth++;
        return from;
    }

    int Close(ReadOnlySpan<byte> piece, int at, int from, List<SourceRecord> found)
    {
        depth--;
        if (depth < 0)
        {
            depth = 0;
            found.Add(new SourceRecord(Line, [], RemarkKinds.RecordIsReadable));
        }
        if (Recording && depth == recordDepth)
        {
            Buffer.Append(piece[from..(at + 1)]);
            Add(found, Buffer.Take(recordLine));
            recordDepth = -1;
        }
        if (depth < listDepth)
        {
            listDepth = -1;
        }
        return from;
    }

    bool KeyIsResult() => keyLength == 6 && key.AsSpan(0, 6).SequenceEqual("result"u8);

    /// <summary>Something in the list that is no record: told once.</summary>
    void Stray(List<SourceRecord> found, bool isText)
    {
        var outside = !Recording && (depth == listDepth || (depth == 0 && !isText));
        if (outside && !inStray)
        {
            inStray = true;
            found.Add(new SourceRecord(Line, [], RemarkKinds.RecordIsReadable));
        }
    }
}
