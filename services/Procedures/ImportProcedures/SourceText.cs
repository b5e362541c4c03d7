using System.Text;

namespace EGov.Procedures.ImportProcedures;

/// <summary>Text as it comes from outside, made fit to keep: NFC, no control characters, no stand-in for
/// nothing.</summary>
internal static class SourceText
{
    public const string Nothing = "Không có thông tin";

    /// <summary>Cleaned text, trimmed; what stands for nothing is empty.</summary>
    public static string Clean(string? text)
    {
        var readable = Readable(text);
        return readable == Nothing ? "" : readable;
    }

    /// <summary>NFC, line ends as \n, no-break spaces as spaces, other control and invisible characters left
    /// out.</summary>
    public static string Readable(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }
        var composed = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        // What was left out may have kept a letter from its mark: composed again.
        return composed.AsSpan().ContainsAny(Odd)
            ? Filter(composed).Normalize(NormalizationForm.FormC).Trim()
            : composed.Trim();
    }

    /// <summary>One line: any run of white space is one space.</summary>
    public static string OneLine(string? text) => string.Join(' ', Clean(text).Split(
        default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The beginning of a text, for a report.</summary>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }

    static readonly System.Buffers.SearchValues<char> Odd = System.Buffers.SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(char.IsControl).Except("\n\t"),
        .. "\u00a0\u00ad\u200b\u200e\u200f\ufeff",
    ]);

    static string Filter(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\u00a0')
            {
                kept.Append(' ');
            }
            else if (letter == '\r')
            {
                kept.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
            }
            else if (letter is '\u000b' or '\u000c' or '\u0085')
            {
                kept.Append('\n');
            }
            else if (letter is '\n' or '\t' || !(char.IsControl(letter) || Odd.Contains(letter)))
            {
                kept.Append(letter);
            }
        }
        return kept.ToString();
    }
}
