using EGov.Portal.Areas.Citizen.Pages.ShowProcedure;

namespace EGov.Portal.Tests.ShowProcedure;

public sealed class FormLinkTests
{
    [Theory]
    [InlineData("https://dichvucong.gov.vn/mau.docx", true)]
    [InlineData("http://example.org/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/mau.docx", false)]
    [InlineData("mau.docx", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_web_addresses_become_links(string? address, bool safe) =>
        Assert.Equal(safe, FormLink.IsSafe(address));
}
