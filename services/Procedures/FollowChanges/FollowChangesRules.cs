using System.Globalization;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.FollowChanges;

/// <summary>What a reader of the feed may ask.</summary>
internal static class FollowChangesRules
{
    public static IReadOnlyList<Refusal> Judge(string? after, int? size, int most)
    {
        var refusals = new List<Refusal>();
        if (after is not null && Position(after) is null)
        {
            refusals.Add(new(
                "CursorIsFromThisFeed", "Vị trí đọc tiếp (after) không phải do hệ thống này cấp.", "after"));
        }
        if (size is < 1 || size > most)
        {
            refusals.Add(new("PageSizeIsAllowed", $"Số dòng mỗi lần đọc phải từ 1 đến {most}.", "size"));
        }
        return refusals;
    }

    /// <summary>Number of the last row read, or null if the text is no cursor of ours.</summary>
    public static long? Position(string? after) =>
        Cursor.TryRead(after, 1, out var parts)
        && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
