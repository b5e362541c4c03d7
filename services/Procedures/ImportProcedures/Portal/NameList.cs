using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>Lists of names joined by commas, where names hold commas too.</summary>
internal static partial class NameList
{
    /// <summary>Splits where a comma is followed by a capital outside brackets.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var names = new List<string>();
        var start = 0;
        foreach (var comma in Commas().EnumerateMatches(text))
        {
            if (Depth(text.AsSpan(start, comma.Index - start)) <= 0)
            {
                names.Add(text[start..comma.Index].Trim());
                start = comma.Index + comma.Length;
            }
        }
        names.Add(text[start..].Trim());
        return [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<Level> Levels(string text, Remarks remarks)
    {
        var levels = new List<Level>();
        foreach (var name in text.Split([',', ';'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (LevelOf(name) is { } level)
            {
                levels.Add(level);
            }
            else
            {
                remarks.Keep(RemarkKinds.LevelIsKnown, "cap_thuc_hien", name);
            }
        }
        return [.. levels.Distinct().Order()];
    }

    public static Level? LevelOf(string name) => name.ToLowerInvariant() switch
    {
        "cấp bộ" or "cấp trung ương" or "trung ương" or "tw" => Level.Ministry,
        "cấp tỉnh" or "tỉnh" => Level.Province,
        "cấp huyện" or "huyện" => Level.District,
        "cấp xã" or "xã" => Level.Commune,
        "cơ quan khác" or "ngành dọc" or "cấp khác" => Level.Other,
        _ => null,
    };

    static int Depth(ReadOnlySpan<char> text) => text.Count('(') - text.Count(')');

    [GeneratedRegex(@",\s+(?=[\p{Lu}])|;\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Commas();
}
