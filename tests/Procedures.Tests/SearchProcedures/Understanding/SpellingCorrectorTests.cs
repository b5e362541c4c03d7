using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class SpellingCorrectorTests
{
    readonly Vocabulary vocabulary = new();
    readonly SpellingCorrector corrector;

    public SpellingCorrectorTests()
    {
        foreach (var word in new[] { "ngan", "hang", "ngan_hang", "hut", "von", "thiet", "hai", "thiet_hai" })
        {
            vocabulary.Change([vocabulary.NumberFor(word)], 1);
        }
        var lexicon = Lexicon.Read("""
            { "version": "1", "speech": ["đi chợ"], "rules": [ { "say": ["passport"], "means": ["hộ chiếu"] } ] }
            """);
        corrector = new SpellingCorrector(lexicon, vocabulary);
    }

    [Theory]
    [InlineData("ngan hag", "ngan hang")]
    [InlineData("passpost", "passport")]
    public void What_is_no_syllable_is_taken_for_the_nearest_word(string typed, string meant) =>
        Assert.Equal(meant, Mended(typed));

    [Fact]
    public void A_syllable_is_mended_where_its_neighbour_asks_for_another() =>
        Assert.Equal("thiet hai", Mended("thiec hai"));

    [Fact]
    public void A_syllable_nobody_here_knows_may_well_be_meant() => Assert.Null(Mended("hun von"));

    [Theory]
    [InlineData("chợ")]
    [InlineData("cho")]
    public void What_people_say_is_no_error(string typed) => Assert.Null(Mended(typed));

    string? Mended(string typed) => corrector.Correct(VietnameseText.Words(typed)) is { } words
        ? string.Join(' ', words.Select(word => word.Folded))
        : null;
}
