using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class AskedQualifiersTests
{
    static readonly Lexicon Lexicon = Lexicon.Read("""
        { "version": "1", "qualifiers": ["lại", "lưu động", "thu hồi"], "light": ["xin"], "rules": [
          { "say": ["mất"], "means": ["cấp lại"], "keep": 0.2 }
        ] }
        """);

    readonly Catalogue catalogue = new();

    public AskedQualifiersTests() => catalogue.Apply(
    [
        SampleDocuments.Of("1.000001", "Cấp thẻ"), SampleDocuments.Of("1.000002", "Cấp lại thẻ"),
        SampleDocuments.Of("1.000003", "Cấp lại thẻ lưu động"), SampleDocuments.Of("1.000004", "Thu hồi thẻ"),
    ]);

    [Theory]
    [InlineData("1.000001", 1)]
    [InlineData("1.000002", 1 - FieldWeights.Unasked)]
    [InlineData("1.000003", (1 - FieldWeights.Unasked) * (1 - FieldWeights.Unasked))]
    [InlineData("1.000004", 1 - FieldWeights.Unasked)]
    public void Every_special_case_nobody_asked_for_costs_a_little(string code, float factor) =>
        Assert.Equal(factor, Factor("thẻ", code), 4);

    [Theory]
    [InlineData("thẻ lưu động", "1.000003", 1 - FieldWeights.Unasked)]
    [InlineData("thẻ lưu động", "1.000001", 1 - FieldWeights.Missing)]
    [InlineData("thẻ lưu động", "1.000002", (1 - FieldWeights.Missing) * (1 - FieldWeights.Unasked))]
    [InlineData("mất thẻ", "1.000002", 1)]
    [InlineData("mất thẻ", "1.000001", 1 - FieldWeights.Missing)]
    public void A_special_case_asked_for_costs_who_lacks_it_more(string typed, string code, float factor) =>
        Assert.Equal(factor, Factor(typed, code), 4);

    [Fact]
    public void One_light_word_typed_is_spoken_of_but_not_demanded()
    {
        Assert.Equal(1, Factor("lại thẻ", "1.000001"), 4);
        Assert.Equal(1, Factor("lại thẻ", "1.000002"), 4);
    }

    [Fact]
    public void A_special_case_no_name_speaks_of_costs_nobody_anything()
    {
        var special = new AskedQualifiers(Understand("thẻ"), catalogue, ["bay đêm"]);
        Assert.All(catalogue.ByName(), entry => Assert.Equal(1, special.FactorFor(entry)));
    }

    float Factor(string typed, string code)
    {
        Assert.True(catalogue.TryGet(code, out var entry));
        return new AskedQualifiers(Understand(typed), catalogue, Lexicon.Qualifiers).FactorFor(entry);
    }

    UnderstoodQuery Understand(string typed) =>
        new QueryUnderstanding(Lexicon, catalogue.Folded, catalogue.Exact).Understand(typed);
}
