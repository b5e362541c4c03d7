using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>Related procedures: the page prints the list twice, as a table and as cards ("#1Tên thủ tục…").</summary>
internal static partial class RelatedNames
{
    const string Field = "thu_tuc_lien_quan";

    public static IReadOnlyList<string> Read(string text, Remarks remarks)
    {
        var cards = Card().Matches(text);
        if (cards.Count == 0)
        {
            remarks.Keep(RemarkKinds.TableIsFound, Field, text);
            return [];
        }
        var names = cards.Select((card, index) =>
            text[(card.Index + card.Length)..(index + 1 < cards.Count ? cards[index + 1].Index : text.Length)].Trim())
                .ToList();
        var table = text[..cards[0].Index];
        if (HoldsMore(table, names))
        {
            remarks.Keep(RemarkKinds.TableIsUnderstood, Field, table);
        }
        return names;
    }

    /// <summary>Whether letters are left of the table without the names; longest first, one may be part of
    /// another.</summary>
    static bool HoldsMore(string table, List<string> names) => names.Where(name => name.Length > 0)
        .OrderByDescending(name => name.Length)
        .Aggregate(table, (rest, name) => rest.Replace(name, " ", StringComparison.Ordinal))
        .Replace("Tên thủ tục", "", StringComparison.Ordinal).Any(char.IsLetter);

    [GeneratedRegex(@"#\d{1,3}Tên thủ tục", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Card();
}
