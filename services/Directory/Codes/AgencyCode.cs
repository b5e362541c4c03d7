using System.Text.RegularExpressions;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Codes;

/// <summary>
/// Electronic identifier of an agency (mã định danh điện tử). One code, two forms: <c>000.20.31.H53</c> read from the
/// right (QCVN 102:2016) and <c>H53.31.20</c> read from the left, empty levels dropped (QĐ 20/2020/QĐ-TTg).
/// </summary>
internal readonly partial record struct AgencyCode
{
    public const string Article = "QĐ 20/2020/QĐ-TTg; QCVN 102:2016/BTTTT";
    const int LevelsOfOldForm = 4;

    /// <summary>The form of QĐ 20.</summary>
    public string NewForm { get; }

    AgencyCode(string newForm) => NewForm = newForm;

    /// <summary>Reads either form; null with the reason for anything else. Each form has one text per code.</summary>
    public static AgencyCode? Read(string? text, out Refusal? refusal)
    {
        if (text is { Length: <= 60 } && NewText().IsMatch(text))
        {
            return Checked(text.Split('.'), out refusal);
        }
        if (text is { Length: <= 60 } && OldText().IsMatch(text))
        {
            var levels = text.Split('.').Reverse().ToArray();
            return Checked(levels[..(1 + Array.FindLastIndex(levels, level => !IsEmpty(level)))], out refusal);
        }
        refusal = new("AgencyCodeIsWellFormed",
            "Mã định danh phải có dạng H53.31.20 hoặc 000.20.31.H53.", "value", Article);
        return null;
    }

    /// <summary>The form of QCVN 102:2016; null with the reason for a code deeper than its four levels.</summary>
    public string? OldForm(out Refusal? refusal)
    {
        var levels = NewForm.Split('.');
        refusal = levels.Length > LevelsOfOldForm || (levels.Length == LevelsOfOldForm && levels[^1].Length != 3)
            ? new("AgencyCodeFitsOldForm", "Mã này sâu hơn bốn cấp, không viết được theo dạng cũ.", "value", Article)
            : null;
        string[] empty = ["", "00", "00", "000"];
        return refusal is null ? string.Join('.', levels.Concat(empty.Skip(levels.Length)).Reverse()) : null;
    }

    public override string ToString() => NewForm;

    static AgencyCode? Checked(string[] levels, out Refusal? refusal)
    {
        refusal = levels.Any(IsEmpty)
            ? new("AgencyCodeHasNoGap", "Mã định danh có cấp để trống ở giữa.", "value", Article)
            : null;
        return refusal is null ? new AgencyCode(string.Join('.', levels)) : null;
    }

    static bool IsEmpty(string level) => level.All(digit => digit == '0');

    [GeneratedRegex(@"^[A-Z][0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{2,3}){0,5})?)?\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NewText();

    [GeneratedRegex(@"^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex OldText();
}
