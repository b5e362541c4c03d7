using System.Globalization;

namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>A verdict in plain words, for whoever has to answer for the audit.</summary>
internal static class VerdictWords
{
    static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static IEnumerable<string> Of(Verdict verdict, IReadOnlyList<string> unguarded, int ignored)
    {
        yield return string.Create(Vietnamese,
            $"{verdict.Service}: {verdict.Linked:N0} dòng nối đúng chuỗi, {verdict.Waiting:N0} dòng chờ nối.");
        yield return verdict.Covered > 0
            ? string.Create(Vietnamese, $"Khớp chữ ký giữ ở nơi khác đến vị trí {verdict.Covered:N0}, " +
                $"ký lúc {LocalTime.Of(verdict.CoveredAt!.Value):HH:mm:ss dd/MM/yyyy}.")
            : "Chưa có chữ ký nào giữ ở nơi khác để đối chiếu.";
        if (ignored > 0)
        {
            yield return $"Bỏ qua {ignored} chữ ký không đúng khóa hoặc không đúng nội dung.";
        }
        foreach (var table in unguarded)
        {
            yield return $"Cảnh báo: bảng {table} không còn được khóa chống sửa, xóa.";
        }
        yield return verdict.Found is { } found
            ? "PHÁT HIỆN SAI LỆCH. " + Of(found) : "Không phát hiện sai lệch.";
    }

    static string Of(Finding found) => string.Create(Vietnamese, $"Vị trí {found.Position:N0}: ") + found.Kind switch
    {
        Tamper.Edited => "dòng nhật ký bị sửa.",
        Tamper.Deleted => "dòng nhật ký bị xóa.",
        Tamper.Inserted => "dòng nhật ký bị chèn thêm.",
        Tamper.Swapped => string.Create(Vietnamese, $"dòng nhật ký bị đổi chỗ với vị trí {found.Other:N0}."),
        Tamper.Truncated => "nhật ký bị cắt từ đây đến cuối.",
        _ => string.Create(Vietnamese,
            $"từ đây đến vị trí {found.Until:N0} có dòng bị đổi rồi cả đoạn cuối chuỗi bị tính lại."),
    };
}
