using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Answers;

public sealed class AnswerHeadersTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    GatewayUnderTest Gateway => fixture.Gateway;

    [Theory]
    [InlineData("/")]
    [InlineData("/api/procedures")]
    [InlineData("/api/unknown")]
    [InlineData("/api/procedures?do=abort")]
    [InlineData("/docs")]
    [InlineData("/health/live")]
    public async Task Every_answer_is_guarded_and_says_its_trace(string path)
    {
        using var answer = await Gateway.Client.GetAsync(path);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("default-src 'self'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", Header(answer, "X-Trace-Id"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Over_https_the_browser_is_told_to_stay_there()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Gateway:TrustedProxies:0", "127.0.0.1"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", "203.0.113.1");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await gateway.Client.SendAsync(request);
        Assert.Equal("max-age=31536000", Header(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task Page_may_have_a_policy_of_its_own()
    {
        using var answer = await Gateway.Client.GetAsync("/?do=text&Content-Security-Policy=default-src%20'none'");
        Assert.Equal("default-src 'none'", Header(answer, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/api/procedures?do=text&Server=a&X-AspNet-Version=1&Via=inner&Alt-Svc=h3", "Alt-Svc")]
    [InlineData("/api/procedures?do=text&Server=a&X-AspNet-Version=1&Via=inner", "Server")]
    [InlineData("/api/procedures?do=text&X-AspNet-Version=1", "X-AspNet-Version")]
    [InlineData("/api/procedures?do=text&Via=inner", "Via")]
    [InlineData("/api/procedures", "X-Powered-By")]
    [InlineData("/docs", "Server")]
    public async Task Nothing_of_the_inside_is_told(string path, string header)
    {
        using var answer = await Gateway.Client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.False(answer.Headers.Contains(header));
    }

    [Fact]
    public async Task Inner_address_in_location_becomes_a_path()
    {
        var inner = Uri.EscapeDataString(Gateway.Procedures.Address + "/api/procedures/imports/7?a=b");
        using var answer = await Gateway.Client.GetAsync("/api/procedures?do=text&status=302&Location=" + inner);
        Assert.Equal("/api/procedures/imports/7?a=b", Header(answer, "Location"));
    }

    [Theory]
    [InlineData("/api/procedures/imports/7")]
    [InlineData("https://dichvucong.gov.vn/")]
    public async Task Other_locations_stay(string location)
    {
        using var answer = await Gateway.Client.GetAsync(
            "/?do=text&status=302&Location=" + Uri.EscapeDataString(location));
        Assert.Equal(location, Header(answer, "Location"));
    }

    static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
