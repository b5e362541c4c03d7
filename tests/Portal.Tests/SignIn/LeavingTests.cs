using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>Whoever signs out is out, here and at the provider.</summary>
[Collection(SignInStand.Name)]
public sealed class LeavingTests(SignInStand stand)
{
    [Fact]
    public async Task Whoever_signs_out_is_out_here_and_at_the_provider()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("officer");
        var session = browser.SessionCookie;

        var asked = await browser.SubmitAsync(shown, ".whose__out");
        Assert.Equal("/session/end", asked.Address.AbsolutePath);
        Assert.DoesNotContain("egov-session", browser.Cookies.Keys);
        var left = await browser.SubmitAsync(asked, "form", ("logout", "yes"));
        Assert.Equal("/da-dang-xuat", left.Address.AbsolutePath);
        browser.Cookies["egov-session"] = session;
        var again = await browser.GetAsync("/lam-viec");
        Assert.StartsWith("/interaction/", again.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_taken_back_when_somebody_signs_out()
    {
        var time = new LaterTime();
        using var portal = stand.NewPortal(time, null);
        using var browser = stand.NewBrowser(portal);
        var shown = await browser.SignInAsync("officer");
        var token = await SessionsOf.RefreshTokenAsync(portal, browser.SessionCookie);
        await browser.SubmitAsync(shown, ".whose__out");
        Assert.Null(await SessionsOf.TokenClient(portal).RefreshAsync(token));
    }

    [Fact]
    public async Task Signing_out_without_a_session_says_so_and_harms_nobody()
    {
        using var browser = stand.NewBrowser();
        Assert.Equal("Bạn đã đăng xuất", (await browser.PostAsync("/dang-xuat")).Heading);
        // A form of another site comes without the cookie; it must not take it away.
        Assert.All(browser.Steps, step => Assert.False(step.Headers.Contains("Set-Cookie")));
        Assert.Equal("Bạn đã đăng xuất", (await browser.GetAsync("/dang-xuat")).Heading);
    }

    [Fact]
    public async Task The_page_of_signing_out_asks_before_it_does()
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("officer");
        var asked = await browser.GetAsync("/dang-xuat");
        Assert.Equal("Bạn muốn đăng xuất?", asked.Heading);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/lam-viec")).Answer.StatusCode);
    }
}
