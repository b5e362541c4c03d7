using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Routing;

public sealed class RequestCleaningTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    GatewayUnderTest Gateway => fixture.Gateway;

    [Theory]
    [InlineData("Forwarded", "for=1.2.3.4")]
    [InlineData("X-Real-IP", "1.2.3.4")]
    [InlineData("X-Original-URL", "/api/procedures/imports")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-Forwarded-Port", "1")]
    [InlineData("x-forwarded-server", "a")]
    [InlineData("Proxy", "http://1.2.3.4")]
    [InlineData("TE", "trailers")]
    [InlineData("Keep-Alive", "timeout=5")]
    [InlineData("Proxy-Authorization", "Basic YTph")]
    public async Task Header_a_client_may_not_set_ends_here(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures");
        request.Headers.TryAddWithoutValidation(name, value);
        Assert.Null((await Gateway.SeenAsync(request)).Header(name));
    }

    [Fact]
    public async Task Forwarded_address_is_the_connections_whatever_the_client_says()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures");
        request.Headers.Add("X-Forwarded-For", ["1.2.3.4", "5.6.7.8"]);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Prefix", "/x");
        var seen = await Gateway.SeenAsync(request);
        Assert.Equal("127.0.0.1", seen.Header("X-Forwarded-For"));
        Assert.Equal("http", seen.Header("X-Forwarded-Proto"));
        Assert.Equal(Gateway.Address.Authority, seen.Header("X-Forwarded-Host"));
        Assert.Null(seen.Header("X-Forwarded-Prefix"));
    }

    [Fact]
    public async Task Service_hears_of_the_gateways_span_and_of_the_callers_state()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "a=1");
        var seen = await Gateway.SeenAsync(request);
        Assert.Matches("^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$",
            seen.Header("traceparent"));
        Assert.Equal("a=1", seen.Header("tracestate"));
    }

    [Fact]
    public async Task Request_without_a_trace_begins_one() =>
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$",
            (await Gateway.SeenAsync("/api/procedures")).Header("traceparent"));

    [Fact]
    public async Task One_trace_goes_through()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        using var answer = await Gateway.Client.SendAsync(request);
        var told = Assert.Single(answer.Headers.GetValues("X-Trace-Id"));
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", told);
        Assert.Contains($"00-{told}-", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
