using System.Text;
using EGov.Identity.SignIn;

namespace EGov.Identity.Tests.SignIn;

public sealed class Base32Tests
{
    // RFC 4648 §10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Texts_are_those_of_the_standard(string bytes, string text) =>
        Assert.Equal(text, Base32.Write(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void Recovery_codes_are_ten_of_eighty_bits_in_groups_and_all_different()
    {
        var codes = RecoveryCodes.New();
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$", code));
    }

    [Theory]
    [InlineData("abcd-efgh-ijkl-mnop", "ABCDEFGHIJKLMNOP")]
    [InlineData(" ABCD EFGH IJKL MNOP ", "ABCDEFGHIJKLMNOP")]
    [InlineData(null, "")]
    public void They_are_read_as_people_copy_them(string? typed, string clean) =>
        Assert.Equal(clean, RecoveryCodes.Clean(typed));
}
