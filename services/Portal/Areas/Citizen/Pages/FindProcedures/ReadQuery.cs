using System.Globalization;
using EGov.Portal.ProcedureService;

namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

/// <summary>Reads what is searched for from an address anybody may have typed or mangled.</summary>
internal static class ReadQuery
{
    // The service's own bounds: what is longer is refused there, and nobody types it.
    const int LongestWords = 200;
    const int LongestValue = 300;
    public const int LastPage = 1000;

    public static FindQuery From(IQueryCollection query)
    {
        var find = new FindQuery { Words = Clean(query["q"]) };
        foreach (var facet in FindQuery.Facets)
        {
            find = find.With(facet, Clean(query[facet], LongestValue));
        }
        return find with { Page = Page(query["page"]) };
    }

    /// <summary>One line of text without control characters, cut where no question goes on.</summary>
    public static string Clean(string? text, int longest = LongestWords)
    {
        var clean = new string([.. (text ?? "").Take(longest).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return (clean.Length > 0 && char.IsHighSurrogate(clean[^1]) ? clean[..^1] : clean).Trim();
    }

    static int Page(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, LastPage)
            : 1;
}
