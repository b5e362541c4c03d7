using EGov.ServiceDefaults.Http;

namespace EGov.ServiceDefaults.Tests.Http;

public sealed class TextLengthTests
{
    [Theory]
    [InlineData("", 0, false)]
    [InlineData("ệ", 1, false)]
    [InlineData("ab", 1, true)]
    [InlineData("😀", 1, false)]
    [InlineData("😀a", 1, true)]
    [InlineData("😀😀", 2, false)]
    [InlineData("abcde", 2, true)]
    public void A_character_counts_once_however_memory_holds_it(string text, int most, bool exceeds) =>
        Assert.Equal(exceeds, TextLength.Exceeds(text, most));
}
