using System.Buffers;
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

    // Letters of Vietnamese and the usual signs: what is made of these alone is NFC, and no space but the one.
    static readonly SearchValues<char> Composed = SearchValues.Create(
        [.. Range(' ', '~'), .. Range('\u00a1', '\u02ff'), .. Range('\u1ea0', '\u1eff'), .. Range('\u2010', '\u2026')]);

    /// <summary>NFC without control characters and halves of surrogate pairs; spaces single.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }
        return IsClean(text) ? text : Tidied(text);
    }

    static bool IsClean(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Composed)
        && text[0] != ' ' && text[^1] != ' ' && text.IndexOf("  ") < 0;

    static string Tidied(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune.Value is 0xFFFE)
            {
                _ = clean.Length > 0 && clean[^1] != ' ' ? clean.Append(' ') : clean;
            }
            else
            {
                _ = rune.IsBmp ? clean.Append((char)rune.Value) : clean.Append(rune.ToString());
            }
        }
        var single = clean.ToString().TrimEnd();
        return single.AsSpan().ContainsAnyExcept(Composed) ? single.Normalize(NormalizationForm.FormC) : single;
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
        var kept = clean.AsSpan(start, Math.Min(length, LongestWord));
        return WordCache.TryGet(kept, out var known) ? known : WordCache.Keep(kept, Read(kept.ToString()));
    }

    static Token Read(string word)
    {
        var exact = ToneMarks.Place(word.ToLowerInvariant());
        return new Token(exact, Fold(exact));
    }

    static IEnumerable<char> Range(char from, char to) => Enumerable.Range(from, to - from + 1).Select(code => (char)code);

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
