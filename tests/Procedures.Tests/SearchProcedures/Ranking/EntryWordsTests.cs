using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class EntryWordsTests
{
    readonly Vocabulary folded = new();
    readonly Vocabulary exact = new();
    readonly EntryWords words;

    public EntryWordsTests() => words = new EntryWords(folded, exact);

    [Fact]
    public void Words_and_pairs_count_with_their_marks_and_without()
    {
        words.Add(VietnameseText.Words("khai tử"), FieldWeights.Name);

        Assert.Equal(["khai", "tu", "khai_tu"], words.Folded.Keys.Select(folded.Text));
        Assert.Equal(["khai", "tử", "khai_tử"], words.Exact.Keys.Select(exact.Text));
    }

    [Fact]
    public void A_repeated_word_counts_more_and_a_long_text_thins_it_out()
    {
        words.Add(VietnameseText.Words("xe xe"), FieldWeights.Results);
        var twice = Strength("xe");
        words.Add(VietnameseText.Words("nha " + string.Join(' ', Enumerable.Repeat("khac", 40))), FieldWeights.Results);

        Assert.True(twice > Strength("nha"));
        Assert.True(Strength("khac") > twice);
    }

    [Fact]
    public void The_body_has_no_marks()
    {
        words.AddBody("nop ho so");

        Assert.Equal(3, words.Folded.Count);
        Assert.Empty(words.Exact);
    }

    [Fact]
    public void Numbers_come_ascending_and_strength_stays_below_one()
    {
        words.Add(VietnameseText.Words("một hai ba bốn một"), FieldWeights.Name);

        var (terms, strengths) = EntryWords.Sorted(words.Folded);

        Assert.Equal(terms.Order(), terms);
        Assert.All(strengths, strength => Assert.InRange(strength, 0.01f, 0.999f));
    }

    float Strength(string word) => words.Folded[folded.NumberFor(word)];
}
