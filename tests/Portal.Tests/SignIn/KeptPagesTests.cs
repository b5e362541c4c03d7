using System.Net;

namespace EGov.Portal.Tests.SignIn;

/// <summary>What caches may keep is the same for everybody; what is somebody's own is kept nowhere.</summary>
[Collection(WithProcedures.Name)]
public sealed class KeptPagesTests(RealProcedures procedures) : IAsyncLifetime
{
    readonly SignInStand stand = new();
    PortalUnderTest portal = null!;

    public static TheoryData<string> OpenPages =>
        ["/", "/thu-tuc?q=khai+sinh", "/thu-tuc/1.004873", "/thu-tuc/1.004873/lich-su", "/linh-vuc", "/niem-yet"];

    public async Task InitializeAsync()
    {
        await stand.InitializeAsync();
        portal = stand.NewPortal(("services:procedures:http:0", procedures.Address.ToString()));
    }

    [Theory]
    [MemberData(nameof(OpenPages))]
    public async Task A_visitor_gets_no_cookie_and_a_page_that_may_be_kept(string address)
    {
        using var answer = await portal.Client.GetAsync(address);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Equal(["Cookie"], answer.Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(OpenPages))]
    public async Task The_page_of_somebody_signed_in_is_kept_nowhere(string address)
    {
        using var browser = stand.NewBrowser(portal);
        await browser.SignInAsync("officer");
        var shown = await browser.GetAsync(address);
        Assert.Contains("Nguyễn Thị Ánh", shown.Text, StringComparison.Ordinal);
        Assert.Equal("no-store, private", shown.Answer.Headers.CacheControl!.ToString());
        Assert.Null(shown.Answer.Headers.ETag);
        Assert.Equal(["Cookie"], shown.Answer.Headers.Vary);
    }

    [Fact]
    public async Task Somebody_signed_in_is_never_told_that_a_page_kept_before_will_do()
    {
        using var before = await portal.Client.GetAsync("/thu-tuc/1.004873");
        using var browser = stand.NewBrowser(portal);
        await browser.SignInAsync("officer");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/thu-tuc/1.004873");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        request.Headers.Add("Cookie", "egov-session=" + browser.SessionCookie);
        using var answer = await portal.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_is_worth_nothing_is_taken_back_in_an_answer_nobody_keeps()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "egov-session=nobody");
        using var answer = await portal.Client.SendAsync(request);
        Assert.StartsWith("egov-session=;", Assert.Single(answer.Headers.GetValues("Set-Cookie")));
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
    }

    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/dang-nhap/tra-ve?state=x")]
    [InlineData("/da-dang-xuat")]
    [InlineData("/lam-viec")]
    public async Task Steps_of_signing_in_are_kept_nowhere(string address)
    {
        using var answer = await portal.Client.GetAsync(address);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    public async Task DisposeAsync()
    {
        portal.Dispose();
        await stand.DisposeAsync();
    }
}
