using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>A session is only ever one that the portal made, for this browser, at this sign-in.</summary>
[Collection(SignInStand.Name)]
public sealed class FixationTests(SignInStand stand)
{
    static readonly string Planted = new('A', 43);

    [Fact]
    public async Task A_planted_cookie_is_not_taken_over_at_sign_in()
    {
        using var browser = stand.NewBrowser();
        browser.Cookies["egov-session"] = Planted;
        await browser.SignInAsync("officer");
        Assert.NotEqual(Planted, browser.SessionCookie);
        using var planter = stand.NewBrowser();
        planter.Cookies["egov-session"] = Planted;
        Assert.StartsWith("/interaction/", (await planter.GetAsync("/lam-viec")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_new_sign_in_makes_a_new_session_and_ends_the_old_one()
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("officer");
        var before = browser.SessionCookie;
        var shown = await browser.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.OK, shown.Answer.StatusCode);
        Assert.NotEqual(before, browser.SessionCookie);
        using var holder = stand.NewBrowser();
        holder.Cookies["egov-session"] = before;
        Assert.StartsWith("/interaction/", (await holder.GetAsync("/lam-viec")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("../../../etc/passwd")]
    [InlineData("%00")]
    [InlineData("portal:session:x")]
    public async Task Nonsense_in_the_cookie_is_nobody(string cookie)
    {
        using var browser = stand.NewBrowser();
        browser.Cookies["egov-session"] = cookie;
        Assert.StartsWith("/interaction/", (await browser.GetAsync("/lam-viec")).Address.AbsolutePath);
        Assert.DoesNotContain("egov-session", browser.Cookies.Keys);
    }

    [Fact]
    public async Task A_very_long_cookie_is_nobody()
    {
        using var browser = stand.NewBrowser();
        browser.Cookies["egov-session"] = new string('A', 4_000);
        Assert.StartsWith("/interaction/", (await browser.GetAsync("/lam-viec")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Behind_https_cookies_are_bound_to_the_host_by_their_name()
    {
        using var portal = stand.NewPortal(("SignIn:Origin", "https://portal.test"));
        using var answer = await portal.Client.GetAsync("https://portal.test/dang-nhap");
        var trip = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^__Host-egov-trip-[0-9a-f]{12}=.*; path=/; secure; samesite=lax; httponly$", trip);
    }
}
