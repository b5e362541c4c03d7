using Microsoft.Playwright;
using static EGov.Browser.Tests.AdministrationSteps;

namespace EGov.Browser.Tests;

/// <summary>What administrators do to accounts, and what comes of it for those whose accounts they are.</summary>
[Collection(OnTheStand.Name)]
public sealed class AdministrationJourneyTests(Stand stand)
{
    const string Own = "mưa chiều trên bến Cồn Chà";

    [Theory]
    [InlineData(false, 360)]
    [InlineData(true, 1280)]
    public async Task A_new_officer_gets_an_account_and_comes_to_work(bool scripts, int width)
    {
        var userName = $"moi{Guid.NewGuid():N}"[..12];
        await using var visit = await Visit.OpenAsync(
            stand, width, scripts, await AdministrationStand.ProvinceAsync(stand));
        await EnterAsync(visit, "Trịnh Thị Mới");
        await visit.Page.FillAsync("[name=userName]", userName);
        await SendAsync(visit.Page);
        await Assertions.Expect(visit.Page.Locator(".done")).ToContainTextAsync("Đã mở tài khoản");
        await GiveAnotherRoleAsync(visit.Page);
        var password = await IssueAsync(visit.Page);

        var officer = new OfficerOfTheStand { Name = "Trịnh Thị Mới", UserName = userName };
        await using var theirs = await Visit.OpenAsync(stand, width, scripts);
        await theirs.GoAsync("/lam-viec");
        await ChooseOwnPasswordAsync(theirs.Page, userName, password);
        await officer.GiveCodeAsync(theirs.Page);
        await theirs.Page.WaitForURLAsync("**/tai-khoan/don-vi?*");
        await theirs.Page.GetByText("Văn thư").First.ClickAsync();
        await SendAsync(theirs.Page);
        await theirs.Page.WaitForURLAsync("**/lam-viec");
        Assert.Contains("Văn thư", await theirs.Page.Locator(".whose").TextContentAsync());

        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Đang dùng");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("đã thiết lập");
    }

    [Fact]
    public async Task What_lies_outside_the_subtree_is_the_page_of_what_is_not_there()
    {
        await using var visit = await Visit.OpenAsync(
            stand, 1280, cookies: await AdministrationStand.ProvinceAsync(stand));
        var person = await AdministrationStand.PersonAsync(stand, "Cao Thị Trên", inProvince: true);
        var account = await AdministrationStand.OpenAsync(visit, person);
        await using var theirs = await Visit.OpenAsync(
            stand, 1280, cookies: await AdministrationStand.SignInAsync(stand, ofProvince: false));
        foreach (var (there, nowhere) in new[]
        {
            ($"/lam-viec/tai-khoan/{account}", $"/lam-viec/tai-khoan/{Guid.NewGuid()}"),
            ($"/lam-viec/tai-khoan/{account}/khoa", $"/lam-viec/tai-khoan/{Guid.NewGuid()}/khoa"),
            ($"/lam-viec/mo-tai-khoan/{person}", $"/lam-viec/mo-tai-khoan/{Guid.NewGuid()}"),
        })
        {
            Assert.Equal(404, (await theirs.GoAsync(there))!.Status);
            var shown = await theirs.Page.Locator("main").InnerHTMLAsync();
            Assert.Equal(404, (await theirs.GoAsync(nowhere))!.Status);
            Assert.Equal(shown, await theirs.Page.Locator("main").InnerHTMLAsync());
        }
        await theirs.GoAsync("/lam-viec/tai-khoan?q=Cao");
        Assert.Equal("Không có tài khoản nào như vậy", await theirs.Page.Locator("main h2").TextContentAsync());
    }

    [Fact]
    public async Task A_role_of_the_whole_province_is_not_theirs_to_give()
    {
        var person = await AdministrationStand.PersonAsync(stand, "Mạc Văn Sở");
        await using var theirs = await Visit.OpenAsync(
            stand, 360, cookies: await AdministrationStand.SignInAsync(stand, ofProvince: false));
        await AdministrationStand.OpenAsync(theirs, person);
        await theirs.Page.ClickAsync("main a[href$='/vai-tro']");
        await FillPostAsync(theirs.Page, "auditor");
        await Assertions.Expect(theirs.Page.Locator("#role-error")).ToContainTextAsync("Bạn không giao được vai trò này");
    }

    [Fact]
    public async Task An_account_is_locked_by_keyboard_alone()
    {
        await using var visit = await AtNewAccountAsync(stand, "Phùng Thị Phím");
        await KeyboardOnlyTests.TabToAsync(visit.Page, "a[href$='/khoa']");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/khoa");
        await KeyboardOnlyTests.TabToAsync(visit.Page, "main form button");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".done")).ToHaveTextAsync("Đã khóa tài khoản.");
    }

    static async Task EnterAsync(Visit visit, string name)
    {
        await visit.GoAsync("/lam-viec");
        await visit.Page.ClickAsync("main a[href='/lam-viec/tai-khoan']");
        await visit.Page.ClickAsync("main a[href='/lam-viec/mo-tai-khoan']");
        await visit.Page.ClickAsync("main a[href$='/nguoi-moi']");
        await visit.Page.CheckAsync("#kind");
        await visit.Page.FillAsync("[name=name]", name);
        await FillPostAsync(visit.Page, "specialist");
        await visit.Page.WaitForURLAsync("**/mo-tai-khoan/*-*");
    }

    static async Task GiveAnotherRoleAsync(IPage page)
    {
        await page.ClickAsync("main a[href$='/vai-tro']");
        await FillPostAsync(page, "clerk");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Đã giao vai trò");
    }

    static async Task ChooseOwnPasswordAsync(IPage page, string userName, string password)
    {
        await page.FillAsync("[name=userName]", userName);
        await page.FillAsync("[name=password]", password);
        await SendAsync(page);
        await page.WaitForURLAsync("**/dang-nhap/mat-khau?*");
        await page.FillAsync("[name=password]", Own);
        await SendAsync(page);
    }
}
