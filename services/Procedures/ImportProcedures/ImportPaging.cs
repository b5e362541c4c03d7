using System.Globalization;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.ImportProcedures;

/// <summary>Cursor and size of the lists of imports.</summary>
internal static class ImportPaging
{
    const int Usual = 50;
    public const int Most = 500;

    public static Refusal PageIsKnown { get; } =
        new("PageIsKnown", $"Trang không đúng: size từ 1 đến {Most}, cursor lấy từ trang trước.", "cursor");

    public static bool TryRead(string? cursor, string? size, out string? after, out int count)
    {
        (after, count) = (null, Usual);
        if (cursor is not null)
        {
            if (!Cursor.TryRead(cursor, 1, out var parts))
            {
                return false;
            }
            after = parts[0];
        }
        return size is null || (int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out count)
            && count is >= 1 and <= Most);
    }
}
