using System.Globalization;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.SearchProcedures.Engines;

/// <summary>A question that a thousand procedures answer, the one under the filter last of all.</summary>
internal static class WideQuery
{
    public const string Last = "3.009999";
    const int Many = 1_000;

    // Its long name makes it the weakest of all matches.
    public static SearchDocument[] Documents { get; } =
    [
        .. Enumerable.Range(1, Many).Select(number => SampleDocuments.Of(Code(number), "Cấp giấy phép")),
        SampleDocuments.Of(
            Last, "Cấp giấy phép " + string.Join(' ', Enumerable.Range(0, 12).Select(at => "đặc biệt " + at)),
            "Hàng hải", "ministry"),
    ];

    public static async Task A_filter_finds_its_match_far_behind_the_first_hundreds(ISearchEngine engine)
    {
        var answer = await AskAsync(engine, page: 1, ("level", "ministry"));
        Assert.Equal([Last], answer.Items.Select(item => item.Code));
        Assert.Equal(1, answer.Total);
        Assert.Equal(new FacetCount("Hàng hải", 1), Assert.Single(answer.Facets["field"]));
        Assert.Contains(new FacetCount("commune", Many), answer.Facets["level"]);
        Assert.Contains(new FacetCount("ministry", 1), answer.Facets["level"]);
    }

    public static async Task Pages_of_a_wide_query_are_a_partition_of_its_total(ISearchEngine engine)
    {
        var codes = new List<string>();
        var page = 1;
        SearchAnswer answer;
        do
        {
            answer = await AskAsync(engine, page++);
            Assert.Equal(Many + 1, answer.Total);
            codes.AddRange(answer.Items.Select(item => item.Code));
        }
        while (answer.Items.Count > 0);
        Assert.Equal(Many + 1, codes.Distinct().Count());
        Assert.Equal(Many + 1, codes.Count);
        Assert.Equal(Last, codes[^1]);
    }

    static async Task<SearchAnswer> AskAsync(
        ISearchEngine engine, int page, params (string Facet, string Value)[] filters)
    {
        var catalogue = new Catalogue();
        catalogue.Apply([.. SampleDocuments.All, .. Documents]);
        var search = new ProcedureSearch(engine, catalogue, SampleDocuments.Lexicon, TimeProvider.System);
        return await search.SearchAsync(new SearchRequest
        {
            Query = "cấp giấy phép",
            Filters = filters.ToDictionary(filter => filter.Facet, filter => new[] { filter.Value }),
            Page = page,
            Size = 100,
        }, default);
    }

    static string Code(int number) => "3." + number.ToString("D6", CultureInfo.InvariantCulture);
}
