using System.Net;
using EGov.Portal.Tests.SignIn;

namespace EGov.Portal.Tests.Workspace;

/// <summary>Who comes to the pages of accounts; identity and directory are away here.</summary>
[Collection(SignInStand.Name)]
public sealed class AdministrationGateTests(SignInStand stand)
{
    const string One = "/lam-viec/tai-khoan/aaaaaaaa-0000-4000-8000-000000000009";

    public static TheoryData<string> Addresses =>
    [
        "/lam-viec/tai-khoan", One, One + "/khoa", One + "/mat-khau", One + "/mat-khau-moi", One + "/vai-tro",
        One + "/vai-tro/aaaaaaaa-0000-4000-8000-000000000008", "/lam-viec/mo-tai-khoan",
        "/lam-viec/mo-tai-khoan/nguoi-moi", "/lam-viec/mo-tai-khoan/aaaaaaaa-0000-4000-8000-000000000007",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Officers_of_another_role_are_told_so(string address)
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("officer", address);
        Assert.Equal(HttpStatusCode.Forbidden, shown.Answer.StatusCode);
        Assert.Equal("Vai trò của bạn không mở được trang này", shown.Heading);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Whoever_holds_the_role_beside_another_chooses_it_first(string address)
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("both", address);
        Assert.Equal("/tai-khoan/don-vi", shown.Address.AbsolutePath);
        Assert.Equal(address, shown.Page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value"));
        var other = shown.Page.QuerySelectorAll("input[type=radio]")
            .Single(one => one.GetAttribute("value")!.StartsWith("leader@", StringComparison.Ordinal));
        await browser.SubmitAsync(shown, "main form", ("choice", other.GetAttribute("value")!));
        Assert.Equal("/tai-khoan/don-vi", (await browser.GetAsync(address)).Address.AbsolutePath);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_form_of_another_site_is_refused(string address)
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(address, ("key", "x"))).Answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_made_up_while_the_services_are_away()
    {
        using var browser = stand.NewBrowser();
        var shown = await browser.SignInAsync("admin", "/lam-viec/tai-khoan");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, shown.Answer.StatusCode);
        Assert.Equal("Hệ thống đang tạm ngừng", shown.Heading);
    }

    [Theory]
    [InlineData(One + "/xoa")]
    [InlineData("/lam-viec/tai-khoan/khong-phai-ma")]
    public async Task There_is_no_other_act(string address)
    {
        using var browser = stand.NewBrowser();
        await browser.SignInAsync("admin");
        var shown = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, shown.Answer.StatusCode);
        Assert.NotNull(shown.Page.QuerySelector("main a[href='/lam-viec']"));
    }

    [Fact]
    public async Task The_workspace_leads_administrators_there_and_nobody_else()
    {
        using var browser = stand.NewBrowser();
        Assert.NotNull((await browser.SignInAsync("admin")).Page.QuerySelector("main a[href='/lam-viec/tai-khoan']"));
        using var other = stand.NewBrowser();
        Assert.Null((await other.SignInAsync("officer")).Page.QuerySelector("main a[href='/lam-viec/tai-khoan']"));
    }
}
