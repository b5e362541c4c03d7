using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures;

/// <summary>
/// Judges whether the text of a record belongs to another procedure. Two signs, each enough: a decision of a
/// people's committee on a procedure a central agency publishes, and a name whose word pairs do not come up in a
/// text long enough to hold them, nor the words of the field it is filed under: a true text may name its matter in
/// other words, but not without a word of its field. (Two codes on one page and a name unlike the known one are judged by the import,
/// which sees more than one record.)
/// </summary>
internal static partial class ForeignText
{
    // Measured on the 2,642 portal records: no true record lies below both, 3 of 4 texts of other fields do.
    const double LeastShare = 0.15;
    const double LeastFieldShare = 0.5;
    const int LeastPairs = 6;
    const int LeastTextWords = 80;

    /// <summary>What speaks against the text, in words; null if nothing does.</summary>
    public static string? Find(ProcedureContent content, string publisher)
    {
        if (Portal.Publishers.IsCentral(publisher) && CommitteeDecision().IsMatch(content.DecisionNumber))
        {
            return $"Quyết định {content.DecisionNumber} không phải của {content.PublishedBy}.";
        }
        var share = SharedPairs(content);
        return share < LeastShare && !NamesField(content) ? $"Chỉ {share:P0} cặp từ của tên có trong nội dung." : null;
    }

    /// <summary>Share of the shorter name's word pairs that the other has; 1 where there is too little to
    /// judge.</summary>
    public static double Likeness(string name, string other)
    {
        var pairs = new WordPairs(Scope().Replace(name, " "), Common);
        var others = new WordPairs(Scope().Replace(other, " "), Common);
        if (Math.Min(pairs.Count, others.Count) < 3)
        {
            return 1;
        }
        pairs.LookIn(other);
        others.LookIn(name);
        return Math.Max(pairs.ShareFound, others.ShareFound);
    }

    static double SharedPairs(ProcedureContent content)
    {
        var pairs = new WordPairs(Scope().Replace(content.Name, " "), Common);
        if (pairs.Count < LeastPairs || content.Steps.Count == 0)
        {
            return 1;
        }
        var words = TextsOf(content).Sum(pairs.LookIn);
        return words < LeastTextWords ? 1 : pairs.ShareFound;
    }

    /// <summary>Whether the text holds half of the field's word pairs, or its one word.</summary>
    static bool NamesField(ProcedureContent content)
    {
        var pairs = new WordPairs(content.Field, None);
        if (pairs.Count == 0)
        {
            return content.Field.Length > 0 && TextsOf(content).Any(text =>
                text.Contains(content.Field, StringComparison.OrdinalIgnoreCase));
        }
        foreach (var text in TextsOf(content))
        {
            pairs.LookIn(text);
        }
        return pairs.ShareFound >= LeastFieldShare;
    }

    static IEnumerable<string> TextsOf(ProcedureContent content) =>
        content.Steps.SelectMany(part => part.Steps.Prepend(part.Case))
            .Concat(content.Papers.SelectMany(part => part.Papers.Select(paper => paper.Name).Prepend(part.Case)))
            .Concat(content.Results.Select(result => result.Name))
            .Concat(content.LegalBases.Select(basis => basis.Title))
            .Concat(content.Channels.SelectMany(channel => channel.Times).SelectMany(time =>
                time.Fees.Select(fee => fee.Note).Append(time.Note)))
            .Concat(content.Raw.Values)
            .Append(content.Requirements).Append(content.ReceptionAddress);

    // Words of every procedure's name: a pair of two of them tells nothing.
    static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "thủ", "tục", "cấp", "lại", "đổi", "mới", "và", "hoặc", "của", "cho", "với", "đối", "trường", "hợp", "trên",
        "trong", "tại", "theo", "các", "có", "được", "thực", "hiện", "tỉnh", "xã", "bộ", "trung", "ương", "giấy",
            "phép",
        "chứng", "nhận", "đăng", "ký", "là", "do", "từ", "về", "khi", "để", "việc", "một", "số",
    };

    static readonly HashSet<string> None = [];

    [GeneratedRegex(@"/Q[ĐD]-UBND", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommitteeDecision();

    [GeneratedRegex(@"\((?:thực hiện )?(?:tại )?(?:công an )?cấp [^)]*\)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Scope();
}
