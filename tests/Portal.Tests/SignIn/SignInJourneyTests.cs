using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>In and out, against a provider that is not ours.</summary>
[Collection(SignInStand.Name)]
public sealed class SignInJourneyTests(SignInStand stand)
{
    [Fact]
    public async Task An_officer_comes_to_the_workspace_and_sees_name_and_role()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("officer");
        Assert.Equal(("/lam-viec", HttpStatusCode.OK), (shown.Address.AbsolutePath, shown.Answer.StatusCode));
        var whose = shown.Page.QuerySelector(".whose")!.TextContent;
        Assert.Contains("Nguyễn Thị Ánh", whose, StringComparison.Ordinal);
        Assert.Contains("Cán bộ, công chức", whose, StringComparison.Ordinal);
        Assert.Contains("Tiếp nhận hồ sơ", whose, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_comes_to_their_account()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("citizen");
        Assert.Equal("/tai-khoan", shown.Address.AbsolutePath);
        Assert.Contains("Công dân", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vai trò", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_asked_for_it()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("leader", "/tai-khoan?lang=en");
        Assert.Equal("/tai-khoan?lang=en", shown.Address.PathAndQuery);
        Assert.Equal("Your account", shown.Heading);
    }

    [Fact]
    public async Task The_browser_keeps_a_secret_and_nothing_else()
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("officer");
        Assert.Equal(["egov-form", "egov-session"], browser.Cookies.Keys.Order());
        Assert.Matches("^[A-Za-z0-9_-]{43}$", browser.SessionCookie);
    }

    [Fact]
    public async Task Cookies_are_for_the_server_only_and_not_sent_along_by_forms_of_others()
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("officer");
        var set = browser.Steps.Where(step => step.RequestMessage!.RequestUri!.Host == "localhost"
                && step.RequestMessage.RequestUri.Port == 80)
            .SelectMany(step => step.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []).ToList();
        Assert.NotEmpty(set);
        Assert.All(set, cookie => Assert.Matches("(?i)path=/;.*samesite=(lax|strict);.*httponly", cookie));
    }

    [Fact]
    public async Task Whoever_turns_back_at_the_provider_is_told_that_nothing_happened()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("nobody");
        Assert.Equal(HttpStatusCode.BadRequest, shown.Answer.StatusCode);
        Assert.Equal("Đăng nhập chưa xong", shown.Heading);
        Assert.Contains("Chưa có gì thay đổi", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("egov-session", browser.Cookies.Keys);
    }

    [Fact]
    public async Task Two_windows_may_sign_in_side_by_side()
    {
        using var browser = stand.NewBrowser();
        var first = await browser.GetAsync("/dang-nhap?returnUrl=/tai-khoan");
        var second = await browser.GetAsync("/dang-nhap?returnUrl=/lam-viec");
        Assert.Equal("/lam-viec", (await browser.GetAsync($"{second.Address}?who=officer")).Address.AbsolutePath);
        Assert.Equal("/tai-khoan", (await browser.GetAsync($"{first.Address}?who=officer")).Address.AbsolutePath);
    }
}
