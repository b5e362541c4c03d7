using System.Globalization;
using System.Text;

namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// One word as typed and as compared: <c>Exact</c> keeps diacritics, <c>Folded</c> has none ("thuỷ" → "thủy", "thuy").
/// </summary>
internal readonly record struct Token(string Exact, string Folded);

/// <summary>Spelling variants of Vietnamese brought to one form. Pure; takes any text, also broken UTF-16.</summary>
internal static class VietnameseText
{
    /// <summary>Longest word kept; more is no word of any language and would only fill the index.</summary>
    public const int LongestWord = 40;

    const int LastLetter = 0x1EFF;
    static readonly char[] Folding = MakeFolding();

    /// <summary>NFC without control characters and halves of surrogate pairs; spaces single.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune.Value == 0xFFFE ? new Rune(' ') : rune;
            if (kept.Value != ' ' || (clean.Length > 0 && clean[^1] != ' '))
            {
                clean.Append(kept.ToString());
            }
        }
        return clean.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Without diacritics, đ as d, lower case: what is compared.</summary>
    public static string Fold(string text)
    {
        var folded = string.Create(text.Length, text, static (span, source) =>
        {
            for (var at = 0; at < source.Length; at++)
            {
                span[at] = FoldChar(source[at]);
            }
        });
        return folded;
    }

    public static char FoldChar(char letter) => letter <= LastLetter ? Folding[letter] : letter;

    /// <summary>The words of a text in order; a point between digits stays inside (a code is one word).</summary>
    public static List<Token> Words(string text)
    {
        var clean = Clean(text);
        var words = new List<Token>();
        foreach (var (start, length) in Spans(clean))
        {
            if (Abbreviations.TrySpell(clean.AsSpan(start, length), out var spelt))
            {
                words.AddRange(spelt);
            }
            else
            {
                words.Add(WordAt(clean, start, length));
            }
        }
        return words;
    }

    /// <summary>Where the words of a cleaned text stand.</summary>
    public static List<(int Start, int Length)> Spans(string clean)
    {
        var spans = new List<(int, int)>();
        var start = -1;
        for (var at = 0; at <= clean.Length; at++)
        {
            if (at < clean.Length && IsInside(clean, at))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                spans.Add((start, at - start));
                start = -1;
            }
        }
        return spans;
    }

    public static Token WordAt(string clean, int start, int length)
    {
        var kept = clean.AsSpan(start, Math.Min(length, LongestWord)).ToString();
        var exact = ToneMarks.Place(kept.ToLowerInvariant());
        return new Token(exact, Fold(exact));
    }

    static bool IsInside(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] == '.' && at > 0 && at + 1 < text.Length
            && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));

    static char[] MakeFolding()
    {
        var table = new char[LastLetter + 1];
        for (var code = 0; code <= LastLetter; code++)
        {
            table[code] = FoldOne((char)code);
        }
        return table;
    }

    static char FoldOne(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var plain = parts.FirstOrDefault(part => CharUnicodeInfo.GetUnicodeCategory(part)
            != UnicodeCategory.NonSpacingMark, letter);
        return char.ToLowerInvariant(plain) is 'đ' ? 'd' : char.ToLowerInvariant(plain);
    }
}
