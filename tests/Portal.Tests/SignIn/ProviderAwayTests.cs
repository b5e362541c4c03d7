using System.Net;
using EGov.TestKit;

namespace EGov.Portal.Tests.SignIn;

/// <summary>The provider goes; who is signed in stays so.</summary>
[Collection(SignInStand.Name)]
public sealed class ProviderAwayTests(SignInStand stand)
{
    [Fact]
    public async Task While_the_provider_is_away_a_page_says_so_and_the_session_stays()
    {
        await using var provider = new OtherProvider();
        await provider.StartAsync();
        var time = new LaterTime();
        using var portal = stand.NewPortal(time, null, ("SignIn:Authority", provider.Issuer));
        using var browser = stand.NewBrowser(portal);
        await browser.SignInAsync("officer");
        await provider.StopAsync();
        time.Later = TimeSpan.FromMinutes(5);

        var shown = await browser.GetAsync("/lam-viec");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, shown.Answer.StatusCode);
        Assert.Equal("Hệ thống đang tạm ngừng", shown.Heading);
        Assert.Contains("egov-session", browser.Cookies.Keys);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Answer.StatusCode);
        Assert.NotNull(await SessionsOf.Store(portal).FindAsync(browser.SessionCookie));
    }

    [Fact]
    public async Task Nobody_signs_in_while_the_provider_is_away_and_a_page_says_so()
    {
        using var portal = stand.NewPortal(("SignIn:Authority", $"http://localhost:{FreePort.Next()}"));
        using var browser = stand.NewBrowser(portal);
        Assert.Equal("Hệ thống đang tạm ngừng", (await browser.GetAsync("/dang-nhap")).Heading);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Answer.StatusCode);
    }
}
