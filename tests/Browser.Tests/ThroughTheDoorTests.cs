using System.Net;

namespace EGov.Browser.Tests;

/// <summary>Signing in at the real identity service, through the gateway, with password and code.</summary>
[Collection(OnTheStand.Name)]
public sealed class ThroughTheDoorTests(Stand stand)
{
    const string Cookie = "egov-session";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_signs_in_sees_name_and_unit_and_signs_out(bool scripts)
    {
        var officer = await OfficerAsync();
        await using var visit = await Visit.OpenAsync(stand, 360, scripts);
        // What the browser keeps of the visit before is not shown after signing in.
        await visit.GoAsync("/");
        await visit.Page.ClickAsync("header a[href='/dang-nhap']");
        await officer.SignInAsync(visit);

        await visit.Page.WaitForURLAsync("**/lam-viec");
        var whose = await visit.Page.Locator(".whose").TextContentAsync();
        Assert.Contains(officer.Name, whose);
        Assert.Contains(SignedInStand.DepartmentName, whose);
        Assert.Contains("Tiếp nhận hồ sơ", whose);
        await visit.GoAsync("/");
        Assert.Equal(1, await visit.Page.Locator(".whose").CountAsync());

        await visit.Page.ClickAsync(".whose__button");
        await visit.Page.WaitForURLAsync("**/da-dang-xuat");
        Assert.Null(await visit.CookieAsync(Cookie));
        await visit.GoAsync("/lam-viec");
        Assert.Equal("/id/dang-nhap", new Uri(visit.Page.Url).AbsolutePath);
        await officer.SignInAsync(visit);
        await visit.Page.WaitForURLAsync("**/lam-viec");
    }

    [Fact]
    public async Task A_planted_session_is_not_taken_over_and_a_made_up_one_is_nobody()
    {
        var officer = await OfficerAsync();
        await using var visit = await Visit.OpenAsync(stand, 1280);
        var planted = new string('B', 43);
        await visit.SetCookieAsync(Cookie, planted);
        await visit.GoAsync("/lam-viec");
        Assert.Equal("/id/dang-nhap", new Uri(visit.Page.Url).AbsolutePath);
        await officer.SignInAsync(visit);
        await visit.Page.WaitForURLAsync("**/lam-viec");
        Assert.NotEqual(planted, await visit.CookieAsync(Cookie));

        await using var planter = await Visit.OpenAsync(stand, 1280);
        await planter.SetCookieAsync(Cookie, planted);
        await planter.GoAsync("/lam-viec");
        Assert.Equal("/id/dang-nhap", new Uri(planter.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_callback_is_good_once_and_in_one_browser()
    {
        var officer = await OfficerAsync();
        await using var visit = await Visit.OpenAsync(stand, 1280);
        await visit.GoAsync("/lam-viec");
        await officer.SignInAsync(visit);
        await visit.Page.WaitForURLAsync("**/lam-viec");
        var callback = visit.Requests.Last(request => request.Url.Contains("/dang-nhap/tra-ve?")).Url;
        foreach (var cookies in new[] { await visit.CookiesAsync(), null })
        {
            await using var again = await Visit.OpenAsync(stand, 1280, cookies: cookies);
            Assert.Equal(400, (await again.GoAsync(callback))!.Status);
        }
        await visit.GoAsync("/lam-viec");
        Assert.Equal("/lam-viec", new Uri(visit.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_form_on_another_site_changes_nothing()
    {
        await using var visit = await Visit.OpenAsync(stand, 1280, cookies: await SignedInStand.LeaderAsync(stand));
        await visit.Page.RouteAsync("http://elsewhere.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method=post action='{stand.Door}dang-xuat'><button>Click</button></form>",
        }));
        await visit.Page.GotoAsync("http://elsewhere.example/");
        await visit.Page.ClickAsync("button");
        await visit.Page.WaitForURLAsync("**/da-dang-xuat");
        await visit.GoAsync("/lam-viec");
        Assert.Equal("/lam-viec", new Uri(visit.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Somebody_elses_page_never_comes_out_of_a_cache_before_the_door()
    {
        using var shared = new HttpClient(new SharedCache()) { BaseAddress = stand.Door };
        var cookie = await SessionAsync();
        foreach (var address in new[] { "/", "/thu-tuc?q=khai+sinh", "/thu-tuc/1.004873", "/linh-vuc", "/niem-yet" })
        {
            var mine = await GetAsync(shared, address, cookie);
            var anybodys = await GetAsync(shared, address, null);
            var mineAgain = await GetAsync(shared, address, cookie);
            Assert.Contains("Trần Văn Bình", mine);
            Assert.DoesNotContain("Trần Văn Bình", anybodys);
            Assert.Contains("Trần Văn Bình", mineAgain);
            Assert.Equal(anybodys, await GetAsync(shared, address, null));
        }
    }

    async Task<string> SessionAsync()
    {
        await using var visit = await Visit.OpenAsync(stand, 1280, cookies: await SignedInStand.LeaderAsync(stand));
        return $"{Cookie}={await visit.CookieAsync(Cookie)}";
    }

    async Task<OfficerOfTheStand> OfficerAsync() => await OfficerOfTheStand.AddAsync(
        stand, "Nguyễn Thị Ánh", ("receiver", (await SignedInStand.UnitsAsync(stand)).Department));

    static async Task<string> GetAsync(HttpClient http, string address, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
