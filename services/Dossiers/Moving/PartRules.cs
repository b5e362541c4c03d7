using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.Moving;

/// <summary>What is known of a paper handed in later or put right.</summary>
internal static class PartRules
{
    public static IEnumerable<Refusal> PartsAreNamed(IReadOnlyList<DossierPart> parts)
    {
        if (parts.Any(part => string.IsNullOrWhiteSpace(part.Name) || part.Name.Length > 500 || part.Code.Length > 50))
        {
            yield return new(nameof(PartsAreNamed), "Mỗi giấy tờ cần có tên, tối đa 500 ký tự.", "parts");
        }
    }

    public static IEnumerable<Refusal> PartsAreCounted(IReadOnlyList<DossierPart> parts)
    {
        if (parts.Any(part => part.Count is < 1 or > 999))
        {
            yield return new(nameof(PartsAreCounted), "Số lượng mỗi giấy tờ từ 1 đến 999.", "parts");
        }
    }

    /// <summary>Names as they are kept.</summary>
    public static IReadOnlyList<DossierPart> Kept(IEnumerable<DossierPart> parts) =>
        [.. parts.Select(part => part with { Name = part.Name.Trim().Normalize() })];
}
