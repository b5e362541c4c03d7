namespace EGov.Browser.Tests;

/// <summary>The rules of every screen hold for the pages of accounts.</summary>
[Collection(OnTheStand.Name)]
public sealed class AdministrationScreensTests(Stand stand)
{
    const int Most = 60 * 1024;

    [Theory]
    [InlineData("accounts", "/lam-viec/tai-khoan")]
    [InlineData("accounts-english", "/lam-viec/tai-khoan?lang=en")]
    [InlineData("accounts-none", "/lam-viec/tai-khoan?q=zzqqxx&trangThai=disabled")]
    [InlineData("account-of-somebody", "/lam-viec/tai-khoan/{account}")]
    [InlineData("account-english", "/lam-viec/tai-khoan/{account}?lang=en")]
    [InlineData("account-password", "/lam-viec/tai-khoan/{account}/mat-khau")]
    [InlineData("account-second-factor", "/lam-viec/tai-khoan/{account}/xac-thuc")]
    [InlineData("account-lock", "/lam-viec/tai-khoan/{account}/khoa")]
    [InlineData("account-unlock", "/lam-viec/tai-khoan/{account}/mo-khoa")]
    [InlineData("account-wait", "/lam-viec/tai-khoan/{account}/bo-cho")]
    [InlineData("role-give", "/lam-viec/tai-khoan/{account}/vai-tro")]
    [InlineData("account-for-whom", "/lam-viec/mo-tai-khoan")]
    [InlineData("account-for-nobody", "/lam-viec/mo-tai-khoan?q=zzqqxx")]
    [InlineData("person-enter", "/lam-viec/mo-tai-khoan/nguoi-moi")]
    [InlineData("account-open", "/lam-viec/mo-tai-khoan/{person}")]
    [InlineData("account-unknown", "/lam-viec/tai-khoan/00000000-0000-4000-8000-000000000001")]
    public async Task A_screen_of_accounts_keeps_the_rules(string name, string address)
    {
        var (account, person) = await AdministrationStand.OpenedAsync(stand);
        await LookAsync(name, async visit =>
        {
            await visit.GoAsync(address.Replace("{account}", $"{account}", StringComparison.Ordinal)
                .Replace("{person}", $"{person}", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("role-give-wrong", "/lam-viec/tai-khoan/{account}/vai-tro", 3)]
    [InlineData("person-enter-wrong", "/lam-viec/mo-tai-khoan/nguoi-moi", 3)]
    [InlineData("account-open-wrong", "/lam-viec/mo-tai-khoan/{person}", 1)]
    public async Task A_form_tells_what_is_wrong_at_the_top_and_at_the_box(string name, string address, int most)
    {
        var (account, person) = await AdministrationStand.OpenedAsync(stand);
        await LookAsync(name, async visit =>
        {
            await visit.GoAsync(address.Replace("{account}", $"{account}", StringComparison.Ordinal)
                .Replace("{person}", $"{person}", StringComparison.Ordinal));
            foreach (var box in new[] { "from", "userName" })
            {
                if (await visit.Page.Locator($"[name={box}]").CountAsync() > 0)
                {
                    await visit.Page.FillAsync($"[name={box}]", "Ngày mai!");
                }
            }
            await visit.Page.ClickAsync("main form button");
            Assert.Equal("Có lỗi cần sửa", await visit.Page.Locator(".govuk-error-summary h2").TextContentAsync());
            var links = await visit.Page.Locator(".govuk-error-summary a").EvaluateAllAsync<string[]>(
                "all => all.map(link => link.getAttribute('href').slice(1))");
            Assert.InRange(links.Length, 1, most);
            foreach (var box in links)
            {
                Assert.Equal(1, await visit.Page.Locator($"#{box}-error").CountAsync());
                Assert.Equal(1, await visit.Page.Locator($"#{box}").CountAsync());
            }
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.matches('.govuk-error-summary')"));
        });
    }

    [Fact]
    public async Task The_end_of_a_role_and_the_password_shown_once_keep_the_rules()
    {
        var (account, _) = await AdministrationStand.OpenedAsync(stand);
        await LookAsync("role-end", async visit =>
        {
            await visit.GoAsync($"/lam-viec/tai-khoan/{account}");
            await visit.Page.ClickAsync("main table a");
        });
        await LookAsync("password-once", async visit =>
        {
            await visit.GoAsync($"/lam-viec/tai-khoan/{account}/mat-khau");
            await visit.Page.ClickAsync("main form button");
            await visit.Page.WaitForURLAsync("**/mat-khau-moi");
        });
    }

    [Theory]
    [InlineData("/lam-viec/tai-khoan")]
    [InlineData("/lam-viec/mo-tai-khoan/nguoi-moi")]
    public async Task A_page_of_accounts_is_light(string address)
    {
        await using var visit = await Visit.OpenAsync(
            stand, 360, cookies: await AdministrationStand.ProvinceAsync(stand));
        await visit.GoAsync(address);
        var sizes = await Task.WhenAll(visit.Requests.Where(request => request.ResourceType != "font")
            .Select(request => request.SizesAsync()));
        Assert.InRange(sizes.Sum(size => size.ResponseBodySize), 1, Most);
    }

    async Task LookAsync(string name, Func<Visit, Task> go)
    {
        foreach (var width in new[] { 360, 1280, 320 })
        {
            await using var visit = await Visit.OpenAsync(
                stand, width, cookies: await AdministrationStand.ProvinceAsync(stand));
            await go(visit);
            if (width > 320)
            {
                await visit.PictureAsync($"{name}-{width}");
            }
            await EveryScreenTests.KeepsTheRulesAsync(visit, width);
        }
    }
}
