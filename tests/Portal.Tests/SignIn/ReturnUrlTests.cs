using EGov.Portal.SignIn;

namespace EGov.Portal.Tests.SignIn;

/// <summary>After signing in people come to a page of ours.</summary>
[Collection(SignInStand.Name)]
public sealed class ReturnUrlTests(SignInStand stand)
{
    [Theory]
    [InlineData("/lam-viec", "/lam-viec")]
    [InlineData("/thu-tuc?q=khai%20sinh&page=2", "/thu-tuc?q=khai%20sinh&page=2")]
    [InlineData("/", "/")]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("lam-viec", "")]
    [InlineData("~/lam-viec", "")]
    [InlineData("//elsewhere.example", "")]
    [InlineData("/\\elsewhere.example", "")]
    [InlineData("/\t/elsewhere.example", "")]
    [InlineData("https://elsewhere.example", "")]
    [InlineData("javascript:alert(1)", "")]
    [InlineData("/dang-nhap", "")]
    [InlineData("/DANG-NHAP?returnUrl=/", "")]
    [InlineData("/dang-xuat", "")]
    [InlineData("/da-dang-xuat", "")]
    public void Only_pages_of_ours_are_gone_back_to(string? returnUrl, string local) =>
        Assert.Equal(local, StartSignIn.Local(returnUrl));

    [Fact]
    public void An_endless_address_is_not_gone_back_to() =>
        Assert.Equal("", StartSignIn.Local("/" + new string('a', 3_000)));

    [Fact]
    public async Task An_address_elsewhere_is_forgotten_on_the_way()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("officer", "/dang-nhap?returnUrl=https://elsewhere.example/");
        Assert.Equal(SignInStand.Origin + "/lam-viec", shown.Address.ToString());
    }
}
