using System.Globalization;
using EGov.Procedures.SearchProcedures.Understanding;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;
using Microsoft.Extensions.Primitives;

namespace EGov.Procedures.SearchProcedures;

/// <summary>A search as asked: words, filters (values of one filter are alternatives), and which page.</summary>
internal sealed record SearchRequest
{
    public const int LongestQuery = 200;
    public const int LongestFilter = 300;
    public const int MostFilters = 20;
    public const int LargestPage = 1_000;
    public const int LargestSize = 100;

    public string Query { get; init; } = "";
    public IReadOnlyDictionary<string, string[]> Filters { get; init; } = new Dictionary<string, string[]>();
    public int Page { get; init; } = 1;
    public int Size { get; init; } = 10;

    /// <summary>Reads the address; every refusal at once.</summary>
    public static (SearchRequest Request, List<Refusal> Refusals) Read(IQueryCollection address)
    {
        var refusals = new List<Refusal>();
        var request = new SearchRequest
        {
            Query = ReadQuery(address["q"], refusals),
            Filters = ReadFilters(address, refusals),
            Page = ReadNumber(address, "page", 1, LargestPage, refusals),
            Size = ReadNumber(address, "size", 10, LargestSize, refusals),
        };
        return (request, refusals);
    }

    internal static string ReadQuery(StringValues given, List<Refusal> refusals)
    {
        var text = given.ToString();
        if (TextLength.Exceeds(text, LongestQuery))
        {
            refusals.Add(new Refusal("QueryIsShort", $"Câu tìm kiếm dài nhất {LongestQuery} ký tự.", "q"));
            return "";
        }
        return VietnameseText.Clean(text);
    }

    static Dictionary<string, string[]> ReadFilters(IQueryCollection address, List<Refusal> refusals)
    {
        var filters = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var facet in Facet.All)
        {
            var given = address[facet.Name].Select(value => value ?? "").ToArray();
            var values = given.Select(VietnameseText.Clean).Where(value => value.Length > 0).ToArray();
            if (given.Length > MostFilters
                || given.Any(value => TextLength.Exceeds(value, LongestFilter) || !facet.Takes(value)))
            {
                refusals.Add(new Refusal("FilterIsKnown", $"Giá trị lọc không đúng: {facet.Name}.", facet.Name));
            }
            else if (values.Length > 0)
            {
                filters[facet.Name] = values;
            }
        }
        return filters;
    }

    static int ReadNumber(IQueryCollection address, string name, int missing, int most, List<Refusal> refusals)
    {
        if (!address.TryGetValue(name, out var given))
        {
            return missing;
        }
        if (int.TryParse(given.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= most)
        {
            return number;
        }
        refusals.Add(new Refusal("PageIsInBounds", $"{name} là số từ 1 đến {most}.", name));
        return missing;
    }
}
