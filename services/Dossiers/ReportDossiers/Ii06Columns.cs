namespace EGov.Dossiers.ReportDossiers;

/// <summary>The unit a report is about: the competent agency, or the place of receipt.</summary>
internal enum CountedUnit { Competent, Receiving }

/// <summary>What a report tells apart.</summary>
internal enum CountedBy { Field, Unit }

/// <summary>
/// Columns (3)–(13) of Biểu II.06a/VPCP/KSTT as conditions on <c>life</c>; the same count a cell and list its dossiers.
/// What a live product counts (standards §6): withdrawn, stopped and refused are on time, a dossier that waits for a
/// supplement is in time.
/// </summary>
internal static class Ii06Columns
{
    public const int First = 3;
    public const int Last = 13;

    static readonly string[] Conditions =
    [
        "true",
        "not carried and channel = 'online'",
        "not carried and channel <> 'online'",
        "carried",
        "resolved",
        "resolved and early and not late",
        "resolved and not early and not late",
        "resolved and late",
        "not resolved",
        "not resolved and not late",
        "not resolved and late",
    ];

    public static IReadOnlyList<string> Titles { get; } =
    [
        "Tiếp nhận: tổng số", "Trong kỳ: trực tuyến", "Trong kỳ: trực tiếp, bưu chính", "Từ kỳ trước",
        "Đã giải quyết: tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết: tổng số", "Trong hạn", "Quá hạn",
    ];

    /// <summary>The condition of a column by its number on the form.</summary>
    public static string Condition(int column) => Conditions[column - First];

    /// <summary>All columns as counts, in order.</summary>
    public static string Counts { get; } =
        string.Join(", ", Conditions.Select(condition => $"count(*) filter (where {condition})"));
}
