using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class PhraseTests
{
    static readonly Dictionary<string, string[]> Classes = new(StringComparer.Ordinal) { ["who"] = ["tôi", "con"] };

    [Theory]
    [InlineData("lấy vợ", "tôi muốn lấy vợ")]
    [InlineData("lấy|cưới vợ", "cưới vợ")]
    [InlineData("@who ốm", "con ốm")]
    [InlineData("mất * thẻ", "mất cái thẻ")]
    [InlineData("tiền & rách|cháy", "bị rách mấy tờ tiền")]
    [InlineData("luật sư & miễn phí", "có ai miễn phí không, luật sư ấy")]
    public void A_phrase_stands_where_its_words_do(string phrase, string query) =>
        Assert.True(Stands(phrase, query));

    [Theory]
    [InlineData("lấy vợ", "vợ lấy")]
    [InlineData("lấy vợ", "lấy")]
    [InlineData("tiền & rách|cháy", "tiền còn mới")]
    [InlineData("con & con", "một con")]
    [InlineData("mất * thẻ", "mất một hai ba bốn thẻ")]
    public void A_phrase_stands_nowhere_else(string phrase, string query) => Assert.False(Stands(phrase, query));

    [Fact]
    public void A_word_typed_without_marks_may_be_any_that_folds_to_it() => Assert.True(Stands("lấy vợ", "lay vo"));

    [Fact]
    public void A_word_typed_with_other_marks_is_another_word() => Assert.False(Stands("lấy vợ", "lấy vở"));

    [Fact]
    public void Of_two_phrases_at_one_place_the_longer_is_taken()
    {
        var index = new PhraseIndex();
        index.Add(new Phrase("đăng ký", Classes, []));
        index.Add(new Phrase("đăng ký tạm trú", Classes, []));

        var found = Assert.Single(index.FindIn(VietnameseText.Words("xin đăng ký tạm trú ở đâu")));

        Assert.Equal([1, 2, 3, 4], found.Taken);
    }

    [Fact]
    public void Two_phrases_that_share_no_word_are_both_found()
    {
        var index = new PhraseIndex();
        index.Add(new Phrase("sổ đỏ", Classes, []));
        index.Add(new Phrase("mua nhà", Classes, []));

        Assert.Equal(2, index.FindIn(VietnameseText.Words("mua nhà làm sổ đỏ")).Count);
    }

    [Fact]
    public void A_word_in_brackets_must_stand_there_and_is_left_to_another_phrase()
    {
        var index = new PhraseIndex();
        index.Add(new Phrase("mất * (thẻ|sổ)", Classes, []));
        index.Add(new Phrase("thẻ căn cước", Classes, []));

        var found = index.FindIn(VietnameseText.Words("mất cái thẻ căn cước"));

        Assert.Equal("2,3,4;0", string.Join(';', found.Select(one => string.Join(',', one.Taken))));
        Assert.Empty(index.FindIn(VietnameseText.Words("mất cái xe")));
    }

    static bool Stands(string phrase, string query)
    {
        var words = VietnameseText.Words(query);
        var one = new Phrase(phrase, Classes, []);
        return Enumerable.Range(0, words.Count).Any(at => one.MatchAt(words, at) is not null);
    }
}
