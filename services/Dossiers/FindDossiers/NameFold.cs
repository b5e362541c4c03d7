namespace EGov.Dossiers.FindDossiers;

/// <summary>
/// Names without diacritics and in small letters, as the column <c>applicant_folded</c> has them: PostgreSQL folds by the
/// same two lines.
/// </summary>
internal static class NameFold
{
    public const string From =
        "àÀáÁãÃảẢạẠăĂằẰắẮẵẴẳẲặẶâÂầẦấẤẫẪẩẨậẬèÈéÉẽẼẻẺẹẸêÊềỀếẾễỄểỂệỆìÌíÍĩĨỉỈịỊòÒóÓõÕ" +
        "ỏỎọỌôÔồỒốỐỗỖổỔộỘơƠờỜớỚỡỠởỞợỢùÙúÚũŨủỦụỤưƯừỪứỨữỮửỬựỰỳỲýÝỹỸỷỶỵỴđĐ";

    public const string To =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeeeeeiiiiiiiiiioooooo" +
        "oooooooooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuyyyyyyyyyydd";

    static readonly Dictionary<char, char> Plain = From.Zip(To).ToDictionary(pair => pair.First, pair => pair.Second);

    public static string Of(string name) => string.Concat(name.Normalize()
        .Select(letter => Plain.GetValueOrDefault(letter, letter))).ToLowerInvariant();

    /// <summary>One pattern for each word, which all must be found.</summary>
    public static string[] Patterns(string text) =>
        [.. Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Literal)];

    /// <summary>The text anywhere; its own wildcards are taken as letters.</summary>
    public static string Literal(string text) => "%" + text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
