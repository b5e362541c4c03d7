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
    public void Nothing_in_force_makes_an_empty_table() => Assert.Empty(Column(new StrengthTable([]), 7));

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
        Assert.Single(Column(table, pair), strength => strength > 0);
    }

    [Fact]
    public async Task Bounds_are_the_same_by_table_and_by_entry_and_no_score_is_above_them()
    {
        catalogue.Apply(SampleDocuments.All);
        var understanding = new QueryUnderstanding(SampleDocuments.Lexicon, catalogue.Folded, catalogue.Exact);
        var asked = AskedTerms.Of(understanding.Understand("giấy độc thân, khai thác nước hồ"), catalogue);
        while (catalogue.Strengths() is null)
        {
            await Task.Yield();
        }
        var (fast, slow) = (new AskedBounds(asked.Concepts, catalogue.Strengths()), new AskedBounds(asked.Concepts, null));
        Assert.All(catalogue.ByName(), entry =>
        {
            Assert.Equal(slow.Of(entry), fast.Of(entry), 0.001);
            Assert.InRange(asked.ScoreOf(entry).Score, 0, fast.Of(entry) + 0.001f);
        });
        Assert.Contains(catalogue.ByName(), entry => fast.Of(entry) > 0);
    }

    [Fact]
    public void An_entry_that_came_after_the_table_is_not_taken_for_the_one_whose_place_it_has()
    {
        catalogue.Apply(SampleDocuments.All);
        var table = new StrengthTable(catalogue.ByName());
        Assert.All(catalogue.ByName(), entry => Assert.True(table.Knows(entry)));
        catalogue.Apply([SearchDocument.Tombstone("1.000003", 500)]);
        catalogue.Apply([SampleDocuments.Of("1.000009", "Nuôi lươn")]);
        Assert.True(catalogue.TryGet("1.000009", out var late));
        Assert.False(table.Knows(late));
        var understanding = new QueryUnderstanding(SampleDocuments.Lexicon, catalogue.Folded, catalogue.Exact);
        var asked = AskedTerms.Of(understanding.Understand("nuôi lươn"), catalogue);
        Assert.True(new AskedBounds(asked.Concepts, table).Of(late) > 0);
    }

    void AssertSame(IReadOnlyList<CatalogueEntry> entries)
    {
        var table = new StrengthTable(entries);
        for (var term = 0; term < catalogue.Folded.Count; term++)
        {
            var column = Column(table, term);
            Assert.All(entries, entry => Assert.Equal(entry.StrengthOf(term), column.ElementAtOrDefault(entry.Place)));
        }
    }

    static float[] Column(StrengthTable table, int term)
    {
        var sums = new float[table.Width];
        table.Add(sums, term, 1);
        return sums;
    }
}
