using EGov.Identity.SignIn;

namespace EGov.Identity.Tests.SignIn;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/id/connect/authorize?client_id=portal", true)]
    [InlineData("/a//b", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("a", false)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("\\\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("/a\r\nSet-Cookie: x", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("~/a", false)]
    public void Only_paths_of_this_site_lead_back(string? address, bool isLocal) =>
        Assert.Equal(isLocal, LocalAddress.IsOne(address));
}
