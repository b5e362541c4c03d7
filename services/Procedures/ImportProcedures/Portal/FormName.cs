using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>Tells the file name of a blank form from the name of the paper it is glued to.</summary>
internal static partial class FormName
{
    const string Field = "thanh_phan_ho_so";
    const int LongestFileName = 160;

    /// <summary>Name of the paper, and its forms joined by "; ", empty if there is none.</summary>
    public static (string Name, string Form) Split(string text, Remarks remarks)
    {
        if (!EndsWithFile().IsMatch(text))
        {
            return (text, "");
        }
        var first = FileEnds().Match(text) is { Success: true } end ? end.Index + end.Length : text.Length;
        var start = Start(text, first);
        if (start < 0)
        {
            remarks.Add(RemarkKinds.FormNameIsSeparable, Field, text);
            return (text, "");
        }
        return (text[..start].TrimEnd(), FileEnds().Replace(text[start..], match => match.Value + "; "));
    }

    /// <summary>
    /// Where the first file name begins: at a usual beginning of a file name glued to what stands before it, else at
    /// the first place where a small letter or a closing mark touches a capital.
    /// </summary>
    static int Start(string text, int firstEnd)
    {
        var from = Math.Max(0, firstEnd - LongestFileName);
        var window = text[from..firstEnd];
        if (UsualBeginning().Match(window) is { Success: true } usual)
        {
            return from + usual.Index;
        }
        return Touch().Match(window) is { Success: true } touch ? from + touch.Index : WholeName(text, firstEnd);
    }

    static int WholeName(string text, int firstEnd) => firstEnd == text.Length && !text.Contains(' ') ? 0 : -1;

    [GeneratedRegex(@"\.(?:docx?|pdf|xlsx?|rtf|zip|rar|jpe?g|png)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EndsWithFile();

    // The end of one file name glued to the beginning of the next.
    [GeneratedRegex(@"\.(?:docx|doc|pdf|xlsx|xls|rtf|zip|rar)(?=[\p{Lu}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FileEnds();

    [GeneratedRegex(
        @"(?<=[^\s(\-_/“""])(?:(?:Mẫu|MẪU|mẫu|Mau|MAU|Phụ lục|PHỤ LỤC|Phu luc|phu luc|phụ lục|Tờ khai|TO KHAI|văn bản|báo cáo)(?![\p{L}]*;)"
        + @"|TK \d|TTHC\d|Mu(?:s|st)?\d|Ms\d|Phl|PL[ _.\dIVX]|BM[ _.\-\d]|Biu|B\d)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UsualBeginning();

    [GeneratedRegex(@"(?<=\p{Ll}|[;:)”\]]|(?<![\d\p{Lu}])\.)(?=\p{Lu}|\d{1,2}\.\d?\s*\p{L}|\d{3,})(?<!\s)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Touch();
}
