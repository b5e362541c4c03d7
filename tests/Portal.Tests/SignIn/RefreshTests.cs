using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>Refresh tokens are used once each, however many requests at however many replicas want new ones.</summary>
[Collection(SignInStand.Name)]
public sealed class RefreshTests(SignInStand stand) : IDisposable
{
    readonly LaterTime time = new();
    readonly List<IDisposable> used = [];

    [Fact]
    public async Task Fifty_requests_at_two_replicas_refresh_once()
    {
        var (one, other) = (Portal(), Portal());
        var browser = await SignedInAsync(one, "officer");
        for (var round = 1; round <= 3; round++)
        {
            time.Later += TimeSpan.FromMinutes(5);
            var before = await stand.Provider.CountsAsync();
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
                AskAsync(number % 2 == 0 ? one : other, browser.SessionCookie)));
            Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
            Assert.Equal((before.Granted + 1, before.Refused), await stand.Provider.CountsAsync());
        }
    }

    [Fact]
    public async Task A_good_token_is_not_refreshed()
    {
        var portal = Portal();
        var browser = await SignedInAsync(portal, "officer");
        var before = await stand.Provider.CountsAsync();
        time.Later = TimeSpan.FromMinutes(4);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, browser.SessionCookie));
        Assert.Equal(before, await stand.Provider.CountsAsync());
    }

    [Fact]
    public async Task Whoever_is_signed_out_everywhere_is_out_here_at_the_next_refresh()
    {
        var portal = Portal();
        var browser = await SignedInAsync(portal, "officer");
        var session = browser.SessionCookie;
        await stand.Provider.EndAllAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, session));
        time.Later = TimeSpan.FromMinutes(5);

        using var answer = await browser.SendAsync(HttpMethod.Get, new(SignInStand.Origin + "/lam-viec"));

        Assert.StartsWith("/dang-nhap?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("egov-session", browser.Cookies.Keys);
        Assert.Null(await SessionsOf.Store(portal).FindAsync(session));
    }

    [Fact]
    public async Task A_session_that_ended_during_a_refresh_stays_ended()
    {
        var portal = Portal();
        var browser = await SignedInAsync(portal, "officer");
        var store = SessionsOf.Store(portal);
        var session = (await store.FindAsync(browser.SessionCookie))!;
        await store.EndAsync(session.Id);
        Assert.False(await store.KeepTokensAsync(session.Id, session.Tokens));
        Assert.Null(await store.FindAsync(session.Id));
    }

    [Fact]
    public async Task A_request_broken_off_does_not_lose_the_new_tokens()
    {
        var portal = Portal();
        var browser = await SignedInAsync(portal, "officer");
        time.Later = TimeSpan.FromMinutes(5);
        for (var wait = 1; wait <= 9; wait++)
        {
            using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(wait * 3));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await AskAsync(portal, browser.SessionCookie, impatient.Token);
                await Task.Delay(Timeout.Infinite, impatient.Token);
            });
            time.Later += TimeSpan.FromMinutes(5);
        }
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, browser.SessionCookie));
    }

    public void Dispose() => used.ForEach(one => one.Dispose());

    PortalUnderTest Portal()
    {
        var portal = stand.NewPortal(time, null);
        used.Add(portal);
        return portal;
    }

    async Task<TestBrowser> SignedInAsync(PortalUnderTest portal, string who)
    {
        var browser = stand.NewBrowser(portal);
        used.Add(browser);
        await browser.SignInAsync(who);
        return browser;
    }

    static async Task<HttpStatusCode> AskAsync(
        PortalUnderTest portal, string session, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lam-viec");
        request.Headers.Add("Cookie", "egov-session=" + session);
        using var answer = await portal.Client.SendAsync(request, cancel);
        return answer.StatusCode;
    }
}
