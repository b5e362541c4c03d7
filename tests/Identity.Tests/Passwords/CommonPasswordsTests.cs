using EGov.Identity.Passwords;

namespace EGov.Identity.Tests.Passwords;

public sealed class CommonPasswordsTests
{
    static readonly CommonPasswords Common = new();

    [Theory]
    [InlineData("123456789012")]
    [InlineData("111111111111")]
    [InlineData("matkhau123456")]
    [InlineData("Mật Khẩu 2026!!")]
    [InlineData("password123456")]
    [InlineData("anhyeuem123456")]
    [InlineData("Anh yêu em 2025")]
    [InlineData("qwertyuiop12")]
    [InlineData("vietnamvodich1")]
    [InlineData("binhthuan@2026")]
    [InlineData("abababababab")]
    [InlineData("admin1234567890")]
    [InlineData("12iloveyou3456")]
    public void What_everybody_chooses_is_known(string password) => Assert.True(Common.Has(password));

    [Theory]
    [InlineData("bác Hòa trồng thanh long")]
    [InlineData("xkcdzqwvbnpt")]
    [InlineData("mưa rào tháng bảy ngập phố Trưng Trắc")]
    [InlineData("aB3$xYz!9qLm")]
    public void What_few_would_choose_is_not(string password) => Assert.False(Common.Has(password));

    [Fact]
    public void The_list_is_read_whole() => Assert.InRange(Common.Count, 300, 10_000);
}
