namespace EGov.Browser.Tests;

/// <summary>The rules of every screen hold for those of somebody signed in.</summary>
[Collection(OnTheStand.Name)]
public sealed class SignedInScreensTests(Stand stand)
{
    const int Most = 60 * 1024;

    [Theory]
    [InlineData("workspace", "/lam-viec")]
    [InlineData("workspace-english", "/lam-viec?lang=en")]
    [InlineData("account", "/tai-khoan")]
    [InlineData("choose-unit", "/tai-khoan/don-vi")]
    [InlineData("sign-out", "/dang-xuat")]
    [InlineData("home-signed-in", "/")]
    [InlineData("procedure-signed-in", "/thu-tuc/1.004873")]
    public async Task A_signed_in_screen_keeps_the_rules(string name, string address)
    {
        var cookies = await SignedInStand.LeaderAsync(stand);
        foreach (var width in new[] { 360, 1280, 320 })
        {
            await using var visit = await Visit.OpenAsync(stand, width, cookies: cookies);
            await visit.GoAsync(address);
            await EveryScreenTests.KeepsTheRulesAsync(visit, width);
            Assert.Contains("Trần Văn Bình", await visit.Page.Locator(".whose").TextContentAsync());
            if (width > 320)
            {
                await visit.PictureAsync($"{name}-{width}");
            }
        }
    }

    [Theory]
    [InlineData("signed-out", "/da-dang-xuat")]
    [InlineData("sign-in-refused", "/dang-nhap/tra-ve?state=x")]
    public async Task A_screen_around_signing_in_keeps_the_rules(string name, string address)
    {
        foreach (var width in new[] { 360, 1280, 320 })
        {
            await using var visit = await Visit.OpenAsync(stand, width);
            await visit.GoAsync(address);
            await EveryScreenTests.KeepsTheRulesAsync(visit, width);
            await visit.PictureAsync($"{name}-{width}");
        }
    }

    [Fact]
    public async Task The_form_tells_of_a_missing_choice_where_it_is_read_first()
    {
        var officer = await NewLeaderAsync();
        foreach (var width in new[] { 360, 1280, 320 })
        {
            await using var visit = await Visit.OpenAsync(stand, width, scripts: width == 1280, cookies: officer);
            await visit.GoAsync("/tai-khoan/don-vi");
            await visit.Page.ClickAsync("main form button");
            Assert.Contains("Có lỗi cần sửa", await visit.Page.Locator(".govuk-error-summary").TextContentAsync());
            await visit.PictureAsync($"choose-unit-error-{width}");
            Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }
    }

    [Theory]
    [InlineData("/lam-viec")]
    [InlineData("/tai-khoan")]
    public async Task A_page_of_the_workspace_is_light(string address)
    {
        await using var visit = await Visit.OpenAsync(stand, 360, cookies: await SignedInStand.LeaderAsync(stand));
        await visit.GoAsync(address);
        var sizes = await Task.WhenAll(visit.Requests.Where(request => request.ResourceType != "font")
            .Select(request => request.SizesAsync()));
        Assert.InRange(sizes.Sum(size => size.ResponseBodySize), 1, Most);
    }

    async Task<string> NewLeaderAsync()
    {
        var (province, department) = await SignedInStand.UnitsAsync(stand);
        var officer = await OfficerOfTheStand.AddAsync(
            stand, "Lê Thị Cúc", ("clerk", department), ("specialist", province));
        await using var visit = await Visit.OpenAsync(stand, 360, scripts: false);
        await visit.GoAsync("/lam-viec");
        await officer.SignInAsync(visit);
        return await visit.CookiesAsync();
    }
}
