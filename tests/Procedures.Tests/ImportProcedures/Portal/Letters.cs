using System.Text;
using System.Text.RegularExpressions;
using EGov.Procedures.ImportProcedures;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

/// <summary>Compares texts by their letters: what a cleaner dropped shows up here.</summary>
static partial class Letters
{
    /// <summary>Letters the source has more often than all parts together, known table words set aside.</summary>
    public static string Lost(string? source, IEnumerable<string> parts)
    {
        var kept = Count(string.Join('\n', parts));
        var lost = new StringBuilder();
        foreach (var (letter, count) in Count(SourceText.Clean(source)))
        {
            lost.Append(letter, Math.Max(0, count - kept.GetValueOrDefault(letter)));
        }
        return lost.ToString();
    }

    /// <summary>Words of the source that no part holds; for tables where equal rows are told once.</summary>
    public static string LostWords(string? source, IEnumerable<string> parts)
    {
        var kept = Known().Replace(string.Join('\n', parts), " ");
        return string.Join(' ', Run().Matches(Known().Replace(SourceText.Clean(source), " "))
            .Select(match => match.Value)
            .Where(word => !kept.Contains(word, StringComparison.Ordinal)));
    }

    static Dictionary<char, int> Count(string text) =>
        Known().Replace(text, " ").Where(char.IsLetter).GroupBy(letter => letter)
            .ToDictionary(group => group.Key, group => group.Count());

    [GeneratedRegex(
        "Hình thức nộpThời gianPhí, lệ phíMô tả|Tên giấy tờMẫu đơn, tờ khaiSố lượng|Tên văn bản pháp lýMã văn bản"
        + "|Chọn cơ quan thực hiệnTỉnh/ Thành phố.{0,300}Nộp hồ sơ|Không có thông tin|Dịch vụ bưu chính|Trực tiếp|Trực tuyến"
        + "|Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng|Miễn phí|VNĐ|Việt Nam Đồng|USD|bản chính|bản sao|Từ khóa|Mô tả|Mã: "
        + "|Luật số|Luật|Nghị định số|Nghị định|Thông tư số|Thông tư|Quyết định số|Quyết định|Nghị quyết|Pháp lệnh|(?:NĐ|TT|QĐ|NQ|VBHN|Số:?|số:?) ?(?=\\d)", RegexOptions.None, 2000)]
    private static partial Regex Known();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 2000)]
    private static partial Regex Run();
}
