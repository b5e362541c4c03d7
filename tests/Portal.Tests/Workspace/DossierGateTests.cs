using System.Net;
using EGov.Portal.Tests.SignIn;

namespace EGov.Portal.Tests.Workspace;

/// <summary>Who comes to the pages of dossiers; the services are away here.</summary>
[Collection(SignInStand.Name)]
public sealed class DossierGateTests(SignInStand stand)
{
    const string One = "/lam-viec/ho-so/aaaaaaaa-0000-4000-8000-000000000009";

    public static TheoryData<string> Addresses =>
    [
        "/lam-viec/ho-so", One, One + "/giay-tiep-nhan", One + "/phieu/2", "/lam-viec/tiep-nhan",
        "/lam-viec/tiep-nhan/1.004873",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Administrators_of_accounts_see_no_dossier(string address)
    {
        using var browser = stand.NewBrowser();
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SignInAsync("admin", address)).Answer.StatusCode);
    }

    [Theory]
    [InlineData(One)]
    [InlineData("/lam-viec/tiep-nhan/1.004873")]
    [InlineData("/nop-ho-so/1.004873/noi-nop")]
    [InlineData("/ho-so-cua-toi/aaaaaaaa-0000-4000-8000-000000000009")]
    public async Task A_form_of_another_site_is_refused(string address)
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(address, ("act", "nhan"))).Answer.StatusCode);
    }

    [Theory]
    [InlineData("/ho-so-cua-toi")]
    [InlineData("/nop-ho-so/1.004873/noi-nop")]
    public async Task Filing_asks_to_sign_in_first(string address)
    {
        using var browser = stand.NewBrowser();
        Assert.StartsWith("/interaction/", (await browser.GetAsync(address)).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_made_up_while_the_one_stop_shop_is_away()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.PostAsync("/tra-cuu", ("ma", "H11-1"), ("so", "1234"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, shown.Answer.StatusCode);
    }
}
