using EGov.Procedures.SearchProcedures;

namespace EGov.Procedures.Tests.SearchProcedures;

public sealed class FacetTests
{
    static readonly SearchDocument Card = SampleDocuments.All[5];

    [Fact]
    public void The_answer_names_five_facets_in_one_order() =>
        Assert.Equal(["field", "agency", "level", "online", "channel"], Facet.All.Select(facet => facet.Name));

    [Theory]
    [InlineData("field", "Doanh nghiệp")]
    [InlineData("field", "doanh nghiệp")]
    [InlineData("level", "commune")]
    [InlineData("online", "full")]
    [InlineData("channel", "online")]
    public void A_procedure_is_in_the_facets_of_its_values(string facet, string value) =>
        Assert.True(Of(facet).Matches(Card, Filter(facet, value)));

    [Theory]
    [InlineData("field", "Hộ tịch")]
    [InlineData("level", "province")]
    [InlineData("channel", "post")]
    public void A_procedure_is_in_no_other(string facet, string value) =>
        Assert.False(Of(facet).Matches(Card, Filter(facet, value)));

    [Fact]
    public void Values_of_one_filter_are_alternatives() =>
        Assert.True(Of("field").Matches(Card, Filter("field", "Hộ tịch", "Doanh nghiệp")));

    [Fact]
    public void No_filter_lets_everything_through() =>
        Assert.All(Facet.All, facet => Assert.True(facet.Matches(Card, new Dictionary<string, string[]>())));

    [Theory]
    [InlineData("level", "planet", false)]
    [InlineData("level", "commune", true)]
    [InlineData("channel", "online", true)]
    [InlineData("field", "whatever a source says", true)]
    public void A_facet_of_fixed_words_takes_only_those(string facet, string value, bool taken) =>
        Assert.Equal(taken, Of(facet).Takes(value));

    static Facet Of(string name) => Facet.All.Single(facet => facet.Name == name);

    static Dictionary<string, string[]> Filter(string facet, params string[] values) =>
        new(StringComparer.Ordinal) { [facet] = values };
}
