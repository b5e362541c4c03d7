using System.Text.RegularExpressions;

namespace EGov.Identity.Citizens;

/// <summary>Số định danh cá nhân: twelve figures (Luật Căn cước 26/2023/QH15, Điều 12).</summary>
internal static partial class CitizenNumber
{
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex("^[0-9]{12}\\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Form();
}
