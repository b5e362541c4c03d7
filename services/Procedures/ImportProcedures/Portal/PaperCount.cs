using System.Globalization;
using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>The counts that end a row of papers: "1 bản chính", "0 bản chính,2 bản sao", glued to the name
/// before.</summary>
/// <param name="Start">Where the counts begin in the text.</param>
/// <param name="End">Where they end.</param>
/// <param name="Originals">Originals (bản chính).</param>
/// <param name="Copies">Copies (bản sao).</param>
/// <param name="Glued">The name ended with a digit, so that name and count had to be told apart.</param>
internal readonly partial record struct PaperCount(int Start, int End, int Originals, int Copies, bool Glued)
{
    public static IEnumerable<PaperCount> FindAll(string text)
    {
        foreach (Match match in Counts().Matches(text))
        {
            if (Judge(text, match.Index, match.Index + match.Length) is { } count)
            {
                yield return count;
            }
        }
    }

    static PaperCount? Judge(string text, int start, int end)
    {
        var space = text.IndexOf(' ', start);
        var run = text.AsSpan(start, space - start);
        var before = start == 0 ? '\n' : text[start - 1];
        var after = end == text.Length ? '\n' : text[end];
        if (IsProse(run, before, after, atEnd: end == text.Length))
        {
            return null;
        }
        var own = OwnDigits(run, before);
        var comma = text.AsSpan(space, end - space).IndexOf(',');
        var first = Number(run[^own..]);
        var second = comma < 0 ? 0 : Number(text.AsSpan(space + comma + 1, text.IndexOf(' ',
            space + comma) - space - comma - 1));
        var isOriginal = text.AsSpan(space).StartsWith(" bản chính", StringComparison.Ordinal);
        return new PaperCount(start + run.Length - own, end, isOriginal ? first : 0, isOriginal ? second : first,
            own < run.Length);
    }

    /// <summary>"(01 bản chính)", "nộp 02 bản sao có chứng thực": a count inside a name, not the end of a
    /// row.</summary>
    static bool IsProse(ReadOnlySpan<char> run, char before, char after, bool atEnd)
    {
        if (before is '(' or '“' or '"' || (run.Length == 2 && run[0] == '0'))
        {
            return true;
        }
        return char.IsWhiteSpace(before) && run.Length == 1 && !atEnd
            && (char.IsWhiteSpace(after) || char.IsLower(after) || after is '.' or ';' or ')' or ',' or ':' or '/');
    }

    /// <summary>How many of the digits are the count: "…/20261 bản chính" ends with 2026 and counts 1.</summary>
    static int OwnDigits(ReadOnlySpan<char> run, char before) =>
        run.Length == 2 && char.IsLetter(before) && run[0] != '0' ? 2 : 1;

    static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"(?<!\d)\d+ bản (?:chính(?:,\d{1,4} bản sao)?|sao)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Counts();
}
