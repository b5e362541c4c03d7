using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class AbbreviationsTests
{
    [Theory]
    [InlineData("UBND", "uy ban nhan dan")]
    [InlineData("QSDĐ", "quyen su dung dat")]
    [InlineData("BHTNLĐ", "bao hiem tai nan lao dong")]
    [InlineData("KCB", "kham chua benh")]
    public void Capitals_of_offices_are_spelt_out(string word, string spelt)
    {
        Assert.True(Abbreviations.TrySpell(word, out var words));
        Assert.Equal(spelt, string.Join(' ', words.Select(one => one.Folded)));
    }

    [Theory]
    [InlineData("ubnd")]
    [InlineData("Ubnd")]
    [InlineData("UBNDX")]
    [InlineData("XX")]
    [InlineData("")]
    [InlineData("ĐKKD")]
    public void Other_words_stay_as_they_are(string word) => Assert.False(Abbreviations.TrySpell(word, out _));

    [Fact]
    public void A_name_written_short_meets_the_words_people_use() => Assert.Contains("giay_phep",
        Pairs("Đổi GPLX hạng A1"));

    static IEnumerable<string> Pairs(string name)
    {
        var words = VietnameseText.Words(name);
        return words.Zip(words.Skip(1), (one, other) => one.Folded + "_" + other.Folded);
    }
}
