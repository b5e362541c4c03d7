using System.Globalization;
using System.Text;

namespace EGov.Portal.ProcedureService;

/// <summary>What is searched for: the words and the narrowing values, as in the address of the results page.</summary>
internal sealed record FindQuery
{
    /// <summary>The facets one can narrow by, in the order the page shows them.</summary>
    public static readonly IReadOnlyList<string> Facets = ["level", "field", "agency", "online", "channel"];

    public string Words { get; init; } = "";
    public IReadOnlyDictionary<string, string> Narrowed { get; init; } = new Dictionary<string, string>();
    public int Page { get; init; } = 1;
    public int Size { get; init; } = 10;

    public FindQuery With(string facet, string? value)
    {
        var narrowed = new Dictionary<string, string>(Narrowed, StringComparer.Ordinal);
        narrowed.Remove(facet);
        if (!string.IsNullOrEmpty(value))
        {
            narrowed[facet] = value;
        }
        return this with { Narrowed = narrowed, Page = 1 };
    }

    /// <summary>For the service: everything, with the size.</summary>
    public string ToQueryString() => Write(("size", Size.ToString(CultureInfo.InvariantCulture)));

    /// <summary>For links between pages: what differs from the default only.</summary>
    public string ToLink() => "/thu-tuc" + Write();

    string Write(params (string Name, string Value)[] more)
    {
        var query = new StringBuilder();
        Add(query, "q", Words);
        foreach (var facet in Facets.Where(Narrowed.ContainsKey))
        {
            Add(query, facet, Narrowed[facet]);
        }
        Add(query, "page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in more)
        {
            Add(query, name, value);
        }
        return query.ToString();
    }

    static void Add(StringBuilder query, string name, string value)
    {
        if (value.Length > 0)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
