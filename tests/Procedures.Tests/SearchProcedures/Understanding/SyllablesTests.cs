using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("hun")]
    [InlineData("nghieng")]
    [InlineData("khuya")]
    [InlineData("quyen")]
    [InlineData("giay")]
    [InlineData("uong")]
    [InlineData("a")]
    public void Built_as_syllables_are(string folded) => Assert.True(Syllables.IsWellFormed(folded));

    [Theory]
    [InlineData("hag")]
    [InlineData("passpost")]
    [InlineData("sihn")]
    [InlineData("khaisinh")]
    [InlineData("w")]
    [InlineData("")]
    public void Not_built_so(string folded) => Assert.False(Syllables.IsWellFormed(folded));

    [Fact]
    public void Every_word_people_say_in_the_lexicon_that_is_a_syllable_can_be_one() => Assert.All(
        new[] { "tuổi", "nghỉ", "quyết", "thuyền", "khuyết", "giường", "rượu", "ngoài", "xoáy", "huỳnh" },
        word => Assert.True(Syllables.IsWellFormed(VietnameseText.Fold(word)), word));
}
