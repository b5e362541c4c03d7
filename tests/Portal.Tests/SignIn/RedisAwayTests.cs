using System.Net;
using EGov.TestKit;

namespace EGov.Portal.Tests.SignIn;

/// <summary>Redis goes and comes back.</summary>
[Collection(SignInStand.Name)]
public sealed class RedisAwayTests(SignInStand stand) : IAsyncLifetime
{
    readonly PrivateRedis redis = new();
    PortalUnderTest portal = null!;
    TestBrowser browser = null!;

    public async Task InitializeAsync()
    {
        await redis.StartAsync();
        portal = stand.NewPortal(("ConnectionStrings:redis", redis.ConnectionString));
        browser = stand.NewBrowser(portal);
    }

    [Fact]
    public async Task Open_pages_stand_and_signed_in_ones_say_that_they_pause()
    {
        await browser.SignInAsync("officer");
        await redis.StopAsync();

        var home = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.Answer.StatusCode);
        Assert.Null(home.Page.QuerySelector(".whose"));
        Assert.Equal("no-store, private", home.Answer.Headers.CacheControl!.ToString());
        Assert.Contains("egov-session", browser.Cookies.Keys);

        foreach (var address in new[] { "/lam-viec", "/tai-khoan" })
        {
            var shown = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, shown.Answer.StatusCode);
            Assert.Equal("Hệ thống đang tạm ngừng", shown.Heading);
            Assert.NotNull(shown.Answer.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task Nobody_is_told_to_be_signed_out_who_is_not()
    {
        await browser.SignInAsync("officer");
        await redis.StopAsync();
        await browser.PostAsync("/dang-xuat");
        Assert.Equal(
            [HttpStatusCode.ServiceUnavailable], browser.Steps.Select(step => step.StatusCode));
        Assert.Contains("egov-session", browser.Cookies.Keys);
    }

    [Fact]
    public async Task When_it_is_back_people_sign_in_again_without_a_restart()
    {
        await redis.StopAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.SignInAsync("officer")).Answer.StatusCode);
        await redis.StartAsync();
        for (var tries = 0; ; tries++)
        {
            var shown = await browser.SignInAsync("officer");
            if (shown.Answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal("/lam-viec", shown.Address.AbsolutePath);
                return;
            }
            Assert.True(tries < 60, "Redis is not found again.");
            await Task.Delay(250);
        }
    }

    [Fact]
    public async Task A_visitor_without_a_session_never_waits_for_it()
    {
        await redis.StopAsync();
        using var answer = await portal.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        portal.Dispose();
        await redis.DisposeAsync();
    }
}
