using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class AskedTermsTests
{
    static readonly Catalogue Catalogue = Fill();

    [Theory]
    [InlineData("1.000003", "1.000003", true)]
    [InlineData("000003", "1.000003", true)]
    [InlineData("1.000003", "1.000004", false)]
    [InlineData("khai sinh", "1.000001", false)]
    public void A_code_in_full_or_part_matches_and_no_word_does(string typed, string code, bool matches) =>
        Assert.Equal(matches, Asked(typed).MatchesCode(Entry(code)));

    [Fact]
    public void Of_a_name_typed_whole_all_is_asked_and_of_another_less()
    {
        var asked = Asked("đăng ký khai sinh");
        var (own, other) = (Entry("1.000001"), Entry("1.000003"));
        Assert.Equal(1, asked.LiteralShare(own), 4);
        Assert.InRange(asked.LiteralShare(other), 0.01f, 0.99f);
        Assert.True(asked.NameCoverage(own.NameWords) > asked.NameCoverage(other.NameWords));
    }

    [Fact]
    public void A_word_no_procedure_knows_is_asked_in_vain_but_does_not_hide_the_rest()
    {
        var entry = Entry("1.000001");
        var (with, without) = (Asked("khai sinh zzyzx"), Asked("khai sinh"));
        Assert.True(with.Mass > without.Mass);
        Assert.True(with.ScoreOf(entry).Score > 0);
        Assert.True(with.LiteralShare(entry) < without.LiteralShare(entry));
    }

    [Fact]
    public void No_score_is_above_its_bound_nor_the_answered_above_the_asked() => Prop.ForAll(
        Gen.Elements("đăng", "ký", "ky", "khai", "sinh", "sính", "tử", "cccd", "mất", "thẻ", "bay", "zz").ArrayOf()
            .ToArbitrary(),
        typed =>
        {
            var asked = Asked(string.Join(' ', typed));
            foreach (var entry in Catalogue.ByName())
            {
                var (score, answered) = asked.ScoreOf(entry);
                Assert.InRange(score, 0, asked.Concepts.Sum(one => one.MostOf(entry)) + 0.001f);
                Assert.InRange(answered, 0, asked.Mass + 0.001f);
                Assert.InRange(asked.NameCoverage(entry.NameWords), 0, 1.001f);
                Assert.InRange(asked.LiteralShare(entry), 0, 1.001f);
            }
        }).QuickCheckThrowOnFailure();

    static AskedTerms Asked(string typed) => AskedTerms.Of(
        new QueryUnderstanding(SampleDocuments.Lexicon, Catalogue.Folded, Catalogue.Exact).Understand(typed),
        Catalogue);

    static CatalogueEntry Entry(string code) =>
        Catalogue.TryGet(code, out var entry) ? entry : throw new KeyNotFoundException(code);

    static Catalogue Fill()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        return catalogue;
    }
}
