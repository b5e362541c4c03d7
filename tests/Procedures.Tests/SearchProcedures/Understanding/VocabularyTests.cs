using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class VocabularyTests
{
    readonly Vocabulary vocabulary = new();

    [Fact]
    public void A_word_keeps_its_number()
    {
        var number = vocabulary.NumberFor("khai");

        Assert.Equal(number, vocabulary.NumberFor("khai"));
        Assert.True(vocabulary.TryNumber("khai", out var found));
        Assert.Equal((number, "khai"), (found, vocabulary.Text(found)));
    }

    [Fact]
    public void A_word_never_seen_has_no_number_and_counts_nothing()
    {
        Assert.False(vocabulary.TryNumber("la", out _));
        Assert.Equal(0, vocabulary.CountOf("la"));
    }

    [Fact]
    public void Counts_follow_what_comes_and_goes()
    {
        var number = vocabulary.NumberFor("sinh");
        vocabulary.Change([number], 1);
        vocabulary.Change([number], 1);
        vocabulary.Change([number], -1);

        Assert.Equal(1, vocabulary.CountOf("sinh"));
        Assert.Equal(1, vocabulary.CountOf(number));
    }

    [Fact]
    public void Pairs_are_not_offered_as_words_of_a_length()
    {
        vocabulary.NumberFor("khai");
        vocabulary.NumberFor("khai_sinh");

        Assert.Equal(["khai"], vocabulary.WordsOfLength(3, 12).Select(vocabulary.Text));
    }

    [Fact]
    public void Forms_of_a_word_are_those_that_fold_to_it_and_no_pairs()
    {
        foreach (var text in new[] { "ma", "mà", "má", "mà_cả", "me" })
        {
            vocabulary.NumberFor(text);
        }

        Assert.Equal(["ma", "mà", "má"], vocabulary.FormsOf("ma").Order(StringComparer.Ordinal));
        Assert.Empty(vocabulary.FormsOf("mu"));
    }

    [Fact]
    public void It_grows_without_losing_anything()
    {
        foreach (var number in Enumerable.Range(0, 40_000))
        {
            vocabulary.NumberFor("w" + number);
        }

        Assert.Equal(40_000, vocabulary.Count);
        Assert.True(vocabulary.TryNumber("w123", out var early));
        Assert.Equal("w123", vocabulary.Text(early));
    }
}
