using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>What of a name tells procedures apart: not "Thủ tục", nor where it is carried out.</summary>
internal static class NameParts
{
    static readonly HashSet<string> Levels = new(StringComparer.Ordinal)
    {
        "cap", "xa", "tinh", "huyen", "bo", "trung", "uong", "thuc", "hien", "tai", "thu", "tuc",
    };

    /// <summary>Words without a leading "thủ tục" and without trailing words of level ("(thực hiện tại cấp
    /// xã)").</summary>
    public static IEnumerable<Token> WithoutRemarks(List<Token> name)
    {
        var from = name.Count > 2 && name[0].Folded is "thu" && name[1].Folded is "tuc" ? 2 : 0;
        var to = name.Count;
        while (to > from + 2 && Levels.Contains(name[to - 1].Folded))
        {
            to--;
        }
        return name.Skip(from).Take(to - from);
    }
}
