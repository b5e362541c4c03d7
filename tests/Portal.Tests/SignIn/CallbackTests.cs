using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Portal.Tests.SignIn;

/// <summary>What comes back to the portal is believed only if it is its own, once.</summary>
[Collection(SignInStand.Name)]
public sealed class CallbackTests(SignInStand stand) : IDisposable
{
    readonly LaterTime time = new();
    readonly List<IDisposable> used = [];

    [Fact]
    public async Task A_callback_is_good_once()
    {
        var browser = Browser();
        await browser.SignInAsync("citizen");
        var callback = CallbackOf(browser);
        Refused(await browser.GetAsync(callback.ToString()), browser, keepsSession: true);
    }

    [Fact]
    public async Task A_callback_replayed_with_its_cookie_is_refused_by_the_provider_and_voids_the_tokens()
    {
        var browser = Browser();
        var asked = await browser.GetAsync("/dang-nhap");
        var trip = browser.Cookies.Single(cookie => cookie.Key.StartsWith("egov-trip-", StringComparison.Ordinal));
        await browser.GetAsync($"{asked.Address}?who=citizen");
        var callback = CallbackOf(browser);
        browser.Cookies[trip.Key] = trip.Value;

        Refused(await browser.GetAsync(callback.ToString()), browser, keepsSession: true);
        time.Later = TimeSpan.FromMinutes(6);
        var (_, refused) = await stand.Provider.CountsAsync();
        await browser.GetAsync("/tai-khoan");
        Assert.Equal(refused + 1, (await stand.Provider.CountsAsync()).Refused);
    }

    [Fact]
    public async Task A_callback_in_another_browser_signs_nobody_in()
    {
        var thief = Browser();
        var callback = await UpToCallbackAsync(thief);
        var victim = Browser();
        Refused(await victim.GetAsync(callback.ToString()), victim);
    }

    [Theory]
    [InlineData("state", "another")]
    [InlineData("state", "")]
    [InlineData("code", "")]
    [InlineData("code", "another")]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("iss", null)]
    [InlineData("error", "server_error")]
    public async Task An_answer_that_was_changed_on_its_way_signs_nobody_in(string name, string? value)
    {
        var browser = Browser();
        var callback = await UpToCallbackAsync(browser);
        var query = QueryHelpers.ParseQuery(callback.Query).ToDictionary(one => one.Key, one => (string?)one.Value);
        query[name] = value;
        var changed = QueryHelpers.AddQueryString(callback.AbsolutePath, query.Where(one => one.Value is not null));
        Refused(await browser.GetAsync(changed), browser);
    }

    [Fact]
    public async Task An_answer_mixed_with_that_of_another_window_signs_nobody_in()
    {
        var browser = Browser();
        var (one, other) = (await browser.GetAsync("/dang-nhap"), await browser.GetAsync("/dang-nhap"));
        var (first, second) = (await UpToCallbackAsync(browser, one), await UpToCallbackAsync(browser, other));
        var code = QueryHelpers.ParseQuery(second.Query)["code"].ToString();
        var query = QueryHelpers.ParseQuery(first.Query).ToDictionary(one => one.Key, one => (string?)one.Value);
        query["code"] = code;
        Refused(await browser.GetAsync(QueryHelpers.AddQueryString(first.AbsolutePath, query)), browser);
    }

    [Fact]
    public async Task Whoever_takes_too_long_starts_again()
    {
        var browser = Browser();
        var callback = await UpToCallbackAsync(browser);
        time.Later = TimeSpan.FromMinutes(11);
        Refused(await browser.GetAsync(callback.ToString()), browser);
    }

    [Fact]
    public async Task A_trip_of_somebody_elses_making_is_none()
    {
        var browser = Browser();
        var callback = await UpToCallbackAsync(browser);
        var trip = browser.Cookies.Keys.Single(key => key.StartsWith("egov-trip-", StringComparison.Ordinal));
        browser.Cookies[trip] = "made-up";
        Refused(await browser.GetAsync(callback.ToString()), browser);
    }

    public void Dispose() => used.ForEach(one => one.Dispose());

    TestBrowser Browser()
    {
        var portal = stand.NewPortal(time, null);
        var browser = stand.NewBrowser(portal);
        used.AddRange([browser, portal]);
        return browser;
    }

    /// <summary>The address the provider sends the browser back to, not yet opened.</summary>
    static async Task<Uri> UpToCallbackAsync(TestBrowser browser, Shown? asked = null)
    {
        var at = new Uri($"{(asked ?? await browser.GetAsync("/dang-nhap")).Address}?who=citizen");
        while (at.Host != "portal.test")
        {
            using var answer = await browser.SendAsync(HttpMethod.Get, at);
            at = new Uri(at, answer.Headers.Location!);
        }
        return at;
    }

    static Uri CallbackOf(TestBrowser browser) => new(new Uri(SignInStand.Origin), browser.Steps
        .Select(step => step.Headers.Location?.ToString() ?? "")
        .Single(location => location.Contains("/dang-nhap/tra-ve", StringComparison.Ordinal)));

    static void Refused(Shown shown, TestBrowser browser, bool keepsSession = false)
    {
        Assert.Equal(HttpStatusCode.BadRequest, shown.Answer.StatusCode);
        Assert.Equal("Đăng nhập chưa xong", shown.Heading);
        Assert.NotNull(shown.Page.QuerySelector("main a[href='/dang-nhap']"));
        Assert.Equal(keepsSession, browser.Cookies.ContainsKey("egov-session"));
    }
}
