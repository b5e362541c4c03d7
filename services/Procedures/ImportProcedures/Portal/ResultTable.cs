using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>
/// Results (kết quả): names each followed by "Mã:" and a code, then keywords and a description, then often the text
/// of the portal's filing form, which is not part of the record.
/// </summary>
internal static partial class ResultTable
{
    const string Field = "ket_qua_xu_ly";

    public static IReadOnlyList<ResultPaper> Read(string text, Remarks remarks)
    {
        var own = FilingForm().Replace(text, "").Trim();
        own = TakeNotes(own, remarks);
        var results = new List<ResultPaper>();
        var start = 0;
        foreach (Match code in Code().Matches(own))
        {
            results.Add(new ResultPaper(code.Groups["code"].Value, own[start..code.Index].Trim()));
            start = code.Index + code.Length;
        }
        var rest = SourceText.Clean(own[start..]);
        if (rest.Length > 0)
        {
            remarks.Add(RemarkKinds.ResultHasCode, Field, rest);
            results.Add(new ResultPaper("", rest));
        }
        return [.. results.Where(result => result.Name.Length + result.Code.Length > 0)];
    }

    static string TakeNotes(string text, Remarks remarks)
    {
        if (Notes().Match(text) is not { Success: true } notes)
        {
            return text;
        }
        var keywords = SourceText.Clean(notes.Groups["keywords"].Value);
        var description = SourceText.Clean(notes.Groups["description"].Value);
        remarks.Keep(RemarkKinds.ResultNoteHasPlace, Field, keywords.Length == 0 ? "" : "Từ khóa: " + keywords);
        remarks.Keep(RemarkKinds.ResultNoteHasPlace, Field, description.Length == 0 ? "" : "Mô tả: " + description);
        return text[..notes.Index];
    }

    [GeneratedRegex(@"Chọn cơ quan thực hiệnTỉnh/ Thành phố.{0,300}Nộp hồ sơ\s*$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex FilingForm();

    [GeneratedRegex(@"Từ khóa(?<keywords>(?:(?!Từ khóa).)*?)Mô tả(?<description>(?:(?!Từ khóaKhông).)*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Notes();

    // Codes are glued to the next name; each family of codes says where it ends.
    [GeneratedRegex(
        @"Mã: (?<code>KQ[.\-][A-Z]\d+[.\-](?:KQ-?)?\d+|\d{3}(?:\.\d{2,3}){2}\.[A-Z]\d+-KQ\d+|BQP-CCS\.KQ\d+|[A-Z][A-Z0-9.\-_]*\d+|\d+|)"
        + @"(?=$|[^\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
