namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>Finds where a note that opens with a bracket ends.</summary>
internal static class BracketedNote
{
    /// <summary>Index of the bracket that closes the one at 0; -1 if none does.</summary>
    public static int Close(ReadOnlySpan<char> text)
    {
        // Enumerations inside a note ("a) …, b) …") close nothing, unless nothing else closes the note.
        var careful = Close(text, labelsCount: false);
        return careful >= 0 ? careful : Close(text, labelsCount: true);
    }

    static int Close(ReadOnlySpan<char> text, bool labelsCount)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '(')
            {
                depth++;
            }
            else if (text[at] == ')' && (labelsCount || !ClosesLabel(text, at)) && --depth == 0)
            {
                return at;
            }
        }
        return -1;
    }

    static bool ClosesLabel(ReadOnlySpan<char> text, int at)
    {
        var start = at - 1;
        while (start >= 0 && at - start <= 2 && char.IsLetterOrDigit(text[start]))
        {
            start--;
        }
        var length = at - 1 - start;
        return length is 1 or 2 && start >= 0 && (char.IsWhiteSpace(text[start]) || start == 0);
    }
}
