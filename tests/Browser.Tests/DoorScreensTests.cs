using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>The rules of every screen hold for the pages of the identity service, each with what it asks for.</summary>
[Collection(OnTheStand.Name)]
public sealed class DoorScreensTests(Stand stand)
{
    [Theory]
    [InlineData("sign-in", "/lam-viec")]
    [InlineData("sign-in-english", "/id/dang-nhap?lang=en")]
    [InlineData("invitation-gone", "/id/loi-moi?ma=x")]
    public async Task A_page_before_signing_in_keeps_the_rules(string name, string address) =>
        await LookAsync(name, null, visit => visit.GoAsync(address));

    [Fact]
    public async Task A_wrong_password_is_told_at_the_top_and_at_the_box() => await LookAsync("sign-in-wrong", null,
        async visit =>
        {
            await visit.GoAsync("/id/dang-nhap");
            await visit.Page.FillAsync("[name=userName]", $"khong.co.{visit.Page.ViewportSize!.Width}");
            await visit.Page.FillAsync("[name=password]", "mật khẩu không đúng");
            await visit.Page.ClickAsync("main form button");
            Assert.Equal(1, await visit.Page.Locator("#userName-error").CountAsync());
        });

    [Fact]
    public async Task The_steps_after_the_password_keep_the_rules()
    {
        foreach (var width in new[] { 360, 1280, 320 })
        {
            var officer = await OfficerAsync();
            await using var visit = await Visit.OpenAsync(stand, width);
            await visit.GoAsync("/id/dang-nhap");
            await officer.GivePasswordAsync(visit.Page);
            await KeepAsync(visit, "second-factor-set-up", width);
            await officer.GiveCodeAsync(visit.Page, picture: () => KeepAsync(visit, "recovery-codes", width));
            await using var again = await Visit.OpenAsync(stand, width);
            await again.GoAsync("/id/dang-nhap");
            await officer.GivePasswordAsync(again.Page);
            await KeepAsync(again, "second-factor", width);
        }
    }

    [Fact]
    public async Task The_page_of_an_own_password_keeps_the_rules()
    {
        await using var admin = await Visit.OpenAsync(
            stand, 1280, cookies: await AdministrationStand.ProvinceAsync(stand));
        var userName = $"rieng{Guid.NewGuid():N}"[..12];
        await AdministrationStand.OpenAsync(
            admin, await AdministrationStand.PersonAsync(stand, "Vũ Thị Riêng"), userName);
        var password = await AdministrationSteps.IssueAsync(admin.Page);
        await LookAsync("own-password", null, async visit =>
        {
            await visit.GoAsync("/id/dang-nhap");
            await visit.Page.FillAsync("[name=userName]", userName);
            await visit.Page.FillAsync("[name=password]", password);
            await visit.Page.ClickAsync("main form button");
            await visit.Page.WaitForURLAsync("**/id/dang-nhap/mat-khau*");
        });
    }

    [Theory]
    [InlineData("my-account", "/id/tai-khoan")]
    [InlineData("new-password", "/id/tai-khoan/mat-khau")]
    public async Task A_page_of_the_own_account_keeps_the_rules(string name, string address) =>
        await LookAsync(name, await SignedInStand.LeaderAsync(stand), visit => visit.GoAsync(address));

    [Fact]
    public async Task The_page_of_consents_keeps_the_rules_and_takes_one_back()
    {
        var cookies = await SignedInStand.LeaderAsync(stand);
        await LookAsync("my-consents-none", cookies, visit => visit.GoAsync("/id/tai-khoan/dong-y"));
        foreach (var program in new[] { "Ví điện tử Biển Xanh", "Sổ sức khỏe của bạn" })
        {
            await SignedInStand.AgreeAsync(stand, program);
        }
        await LookAsync("my-consents", cookies, visit => visit.GoAsync("/id/tai-khoan/dong-y"));
        await using var visit = await Visit.OpenAsync(stand, 360, scripts: false, cookies: cookies);
        await visit.GoAsync("/id/tai-khoan");
        await visit.Page.ClickAsync("a[href*='/tai-khoan/dong-y']");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Rút lại đồng ý Ví điện tử Biển Xanh" }).ClickAsync();
        Assert.Equal(["Sổ sức khỏe của bạn"], await visit.Page.Locator("main h2").AllTextContentsAsync());
    }

    async Task<OfficerOfTheStand> OfficerAsync() => await OfficerOfTheStand.AddAsync(
        stand, "Nguyễn Thị Cửa", ("receiver", (await SignedInStand.UnitsAsync(stand)).Department));

    async Task LookAsync(string name, string? cookies, Func<Visit, Task> go)
    {
        foreach (var width in new[] { 360, 1280, 320 })
        {
            await using var visit = await Visit.OpenAsync(stand, width, cookies: cookies);
            await go(visit);
            await KeepAsync(visit, name, width);
        }
    }

    static async Task KeepAsync(Visit visit, string name, int width)
    {
        await visit.PictureAsync($"{name}-{width}");
        await EveryScreenTests.KeepsTheRulesAsync(visit, width);
    }
}
