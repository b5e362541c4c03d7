using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class StrengthTableTests
{
    readonly Catalogue catalogue = new();

    [Fact]
    public void It_says_of_every_word_what_the_entries_say()
    {
        catalogue.Apply(SampleDocuments.All);
        AssertSame(catalogue.ByName());
    }

    [Fact]
    public void Places_of_what_has_gone_are_used_again()
    {
        catalogue.Apply(SampleDocuments.All);
        catalogue.Apply([SearchDocument.Tombstone("1.000003", 500)]);
        catalogue.Apply([SampleDocuments.Of("1.000001", "Đăng ký nhận cha, mẹ, con", sequence: 600)]);
        catalogue.Apply([SampleDocuments.Of("1.000009", "Ghi chú ly hôn")]);
        var entries = catalogue.ByName();
        Assert.Equal(entries.Count, entries.Select(entry => entry.Place).Distinct().Count());
        Assert.InRange(entries.Max(entry => entry.Place), 0, entries.Count);
        AssertSame(entries);
    }

    [Fact]
    public void Nothing_in_force_makes_an_empty_table() => Assert.Empty(new StrengthTable([]).Column(7));

    [Fact]
    public async Task The_order_is_the_same_before_and_after_the_words_are_turned_round()
    {
        catalogue.Apply(SampleDocuments.All);
        var ranker = new Ranker(catalogue, SampleDocuments.Lexicon.Qualifiers);
        var understanding = new QueryUnderstanding(SampleDocuments.Lexicon, catalogue.Folded, catalogue.Exact);
        var query = understanding.Understand("đăng ký khai thác nước");
        var before = ranker.Rank(query, catalogue.ByName());
        while (catalogue.Strengths() is null)
        {
            await Task.Yield();
        }
        Assert.Equal(before, ranker.Rank(query, catalogue.ByName()));
        Assert.Equal("2.000008", before[0].Entry.Card.Code);
    }

    [Fact]
    public async Task A_change_makes_another_table()
    {
        catalogue.Apply(SampleDocuments.All);
        while (catalogue.Strengths() is null)
        {
            await Task.Yield();
        }
        catalogue.Apply([SampleDocuments.Of("1.000009", "Nuôi lươn")]);
        StrengthTable? table;
        while ((table = catalogue.Strengths()) is null)
        {
            await Task.Yield();
        }
        Assert.True(catalogue.Folded.TryNumber("nuoi_luon", out var pair));
        Assert.Single(table.Column(pair), strength => strength > 0);
    }

    void AssertSame(IReadOnlyList<CatalogueEntry> entries)
    {
        var table = new StrengthTable(entries);
        for (var term = 0; term < catalogue.Folded.Count; term++)
        {
            var column = table.Column(term);
            Assert.All(entries, entry => Assert.Equal(entry.StrengthOf(term), column.ElementAtOrDefault(entry.Place)));
        }
    }
}
