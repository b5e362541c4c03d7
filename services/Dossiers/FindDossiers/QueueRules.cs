using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.FindDossiers;

/// <summary>Reads what is asked of a queue; every refusal at once.</summary>
internal static class QueueRules
{
    public const int MostRows = 100;
    public const int LongestText = 200;
    const int Usual = 50;

    /// <summary>Of every list of dossiers.</summary>
    public static Refusal PageIsAllowed { get; } = new(
        nameof(PageIsAllowed), $"after phải là vị trí do hệ thống cấp, size từ 1 đến {MostRows}.", "after");

    public static IReadOnlyList<Refusal> Read(QueueQuestion asked, out Queue queue)
    {
        var refusals = new List<Refusal>();
        var size = asked.Size ?? Usual;
        if (size is < 1 or > MostRows || !TryRead(asked.After, out var place))
        {
            refusals.Add(PageIsAllowed);
            place = null;
        }
        if (TextLength.Exceeds(asked.Text ?? "", LongestText))
        {
            refusals.Add(new("TextIsShort", $"Nội dung tìm tối đa {LongestText} ký tự.", "q"));
        }
        queue = new(
            Word(asked.As, "as", QueueOf.Holder, refusals),
            [.. (asked.State ?? []).Select(word => Word(word, "state", DossierState.Received, refusals))],
            Word(asked.Due, "due", DueFilter.All, refusals),
            Word(asked.Officer, "officer", OfficerFilter.Anybody, refusals),
            Word(asked.Sort, "sort", QueueSort.Due, refusals), place, size)
        {
            Field = asked.Field ?? "", Procedure = asked.Procedure ?? "",
            Text = asked.Text?.Trim().Normalize() ?? "",
        };
        return refusals;
    }

    /// <summary>The place after a row.</summary>
    public static string After(QueueRow row) => Cursor.Write(row.DueOrder, row.Id.ToString("N"));

    static bool TryRead(string? after, out QueuePlace? place)
    {
        place = null;
        if (Cursor.TryRead(after, 2, out var parts) && Guid.TryParseExact(parts[1], "N", out var id)
            && QueueRow.IsDueOrder(parts[0]))
        {
            place = new(parts[0], id);
        }
        return after is null || place is not null;
    }

    internal static T Word<T>(string? word, string field, T usual, List<Refusal> refusals) where T : struct, Enum
    {
        if (word is null)
        {
            return usual;
        }
        if (ServiceDefaults.Data.Word.TryRead(word, out T read))
        {
            return read;
        }
        refusals.Add(new("WordIsKnown", $"{field} không có giá trị này.", field));
        return usual;
    }
}
