using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.SearchProcedures;

public sealed class NarrowedTests
{
    static readonly IReadOnlyList<CatalogueEntry> All = Entries();

    [Fact]
    public void Without_filters_everything_is_found_and_counted()
    {
        var narrowed = Of([]);
        Assert.Equal(All, narrowed.Found);
        Assert.Equal(4, Count(narrowed, "field", "Hộ tịch"));
        Assert.Equal(1, Count(narrowed, "channel", "online"));
        Assert.Equal(["field", "agency", "level", "online", "channel"], narrowed.Facets.Keys);
    }

    [Fact]
    public void A_filter_narrows_the_other_facets_and_not_its_own()
    {
        var narrowed = Of(new() { ["level"] = ["province"] });
        Assert.Equal(["1.000005", "2.000008"], narrowed.Found.Select(entry => entry.Card.Code).Order());
        Assert.Equal(5, Count(narrowed, "level", "commune"));
        Assert.Equal(1, Count(narrowed, "field", "Căn cước"));
        Assert.Equal(0, Count(narrowed, "field", "Hộ tịch"));
    }

    [Fact]
    public void Of_two_filters_each_facet_is_counted_under_the_other()
    {
        var narrowed = Of(new() { ["level"] = ["commune"], ["field"] = ["Căn cước"] });
        Assert.Empty(narrowed.Found);
        Assert.Equal(1, Count(narrowed, "level", "province"));
        Assert.Equal(4, Count(narrowed, "field", "Hộ tịch"));
        Assert.Empty(narrowed.Facets["online"]);
    }

    [Fact]
    public void A_count_is_what_choosing_the_value_finds()
    {
        Dictionary<string, string[]> filters = new() { ["level"] = ["commune"], ["online"] = ["unstated"] };
        foreach (var facet in Facet.All)
        {
            foreach (var value in Of(filters).Facets[facet.Name])
            {
                var chosen = new Dictionary<string, string[]>(filters) { [facet.Name] = [value.Value] };
                Assert.Equal(value.Count, Of(chosen).Found.Count);
            }
        }
    }

    [Fact]
    public void The_most_frequent_value_comes_first_and_ties_stand_in_one_order() => Assert.Equal(
        ["Hộ tịch", "Căn cước", "Doanh nghiệp", "Hàng không", "Tài nguyên nước"],
        Of([]).Facets["field"].Select(count => count.Value));

    static Narrowed Of(Dictionary<string, string[]> filters) => new(All, filters);

    static int Count(Narrowed narrowed, string facet, string value) =>
        narrowed.Facets[facet].SingleOrDefault(count => count.Value == value)?.Count ?? 0;

    static IReadOnlyList<CatalogueEntry> Entries()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        return catalogue.ByName();
    }
}
