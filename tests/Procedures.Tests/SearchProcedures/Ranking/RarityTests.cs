using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class RarityTests
{
    [Fact]
    public void A_rare_word_is_worth_more_and_none_less_than_nothing()
    {
        var worths = Enumerable.Range(0, 101).Select(with => Rarity.Of(with, 100)).ToList();
        Assert.Equal(worths.OrderDescending(), worths);
        Assert.All(worths, worth => Assert.True(worth >= 0));
    }

    [Fact]
    public void The_table_is_of_the_catalogue_as_it_stands()
    {
        var catalogue = new Catalogue();
        Assert.Single(Rarity.Of(catalogue));
        catalogue.Apply(SampleDocuments.All);
        var table = Rarity.Of(catalogue);
        Assert.Equal(SampleDocuments.All.Length + 1, table.Length);
        Assert.Equal(Rarity.Of(2, SampleDocuments.All.Length), table[2]);
        Assert.Same(table, Rarity.Of(catalogue));
    }
}
