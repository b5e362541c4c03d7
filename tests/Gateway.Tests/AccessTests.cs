using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests;

public sealed class AccessTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    GatewayUnderTest Gateway => fixture.Gateway;

    [Theory]
    [InlineData("POST", "/api/procedures/imports")]
    [InlineData("PUT", "/api/procedures/1.004873")]
    [InlineData("PATCH", "/API/Procedures/1.004873")]
    [InlineData("DELETE", "/api/procedures")]
    [InlineData("TRACE", "/api/procedures")]
    [InlineData("PURGE", "/api/procedures")]
    [InlineData("POST", "/%61pi/procedures")]
    public async Task Write_without_a_token_is_refused_before_the_service_hears_of_it(string method, string path)
    {
        var before = Gateway.Procedures.Requests;
        using var answer = await SendAsync(null, new HttpMethod(method), path);
        await answer.IsProblemAsync(401, "CallerIsKnown");
        Assert.Equal("Bearer realm=\"egov\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(before, Gateway.Procedures.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Token_that_is_not_good_is_refused_even_where_none_is_needed(string method)
    {
        var before = Gateway.Procedures.Requests;
        var (good, claims) = (Gateway.Issuer.Machine(), Gateway.Issuer.Claims("m", "machine"));
        claims["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60;
        foreach (var token in new[]
        {
            "nonsense", good[..^4] + "AAAA", Gateway.Issuer.Token(claims), Gateway.Issuer.Token(
                Gateway.Issuer.Claims("m", "machine"), "JWT"),
        })
        {
            using var answer = await SendAsync("Bearer " + token, new(method), "/api/procedures");
            await answer.IsProblemAsync(401, "CallerIsKnown");
            Assert.Equal("Bearer realm=\"egov\", error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        }
        using var basic = await SendAsync("Basic YTpi", new(method), "/api/procedures");
        await basic.IsProblemAsync(400, "OneTokenIsSent");
        Assert.Equal(before, Gateway.Procedures.Requests);
    }

    [Fact]
    public async Task Write_with_a_token_reaches_the_service_with_it()
    {
        var token = "Bearer " + Gateway.Issuer.Machine("procedures.import");
        using var request = Request(token, HttpMethod.Post, "/api/procedures/imports");
        request.Content = new StringContent("{}\n");
        var seen = await Gateway.SeenAsync(request);
        Assert.Equal(("POST", 3, token), (seen.Method, seen.BodyLength, seen.Header("Authorization")));
    }

    [Theory]
    [InlineData("/api/procedures", true, true)]
    [InlineData("/api/procedures", false, false)]
    [InlineData("/id/api/accounts", true, true)]
    [InlineData("/id/api/accounts", false, false)]
    [InlineData("/tim", true, false)]
    [InlineData("/tim", false, false)]
    public async Task Unit_acted_for_goes_on_only_with_a_token(string path, bool withToken, bool goesOn)
    {
        using var request = Request(withToken ? "Bearer " + Gateway.Issuer.Machine() : null, HttpMethod.Get, path);
        request.Headers.Add("X-Acting-For", "clerk@00000000-0000-0000-0000-000000000001");
        Assert.Equal(goesOn, (await Gateway.SeenAsync(request)).Header("X-Acting-For") is not null);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Reading_needs_no_token(string method)
    {
        using var answer = await SendAsync(null, new HttpMethod(method), "/api/procedures");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Pages_never_see_a_credential_be_it_good_or_not()
    {
        foreach (var credential in new[] { "Bearer " + Gateway.Issuer.Machine(), "Bearer nonsense", "Basic YTpi" })
        {
            using var request = Request(credential, HttpMethod.Post, "/tim");
            Assert.Null((await Gateway.SeenAsync(request)).Header("Authorization"));
        }
    }

    [Fact]
    public async Task Service_with_locks_of_its_own_gets_credentials_as_they_are()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("ReverseProxy:Routes:portal:Metadata:Access", "ownLocks"));
        using var request = Request("Basic YTpi", HttpMethod.Post, "/id/connect/token");
        Assert.Equal("Basic YTpi", (await gateway.SeenAsync(request)).Header("Authorization"));
    }

    [Fact]
    public async Task While_the_keys_are_away_whoever_shows_a_token_waits_and_all_others_read()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Issuer.Instead = http =>
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        using var shown = await SendAsync("Bearer " + gateway.Issuer.Machine(), HttpMethod.Get, "/api/procedures", gateway);
        await shown.IsProblemAsync(503, "AccessIsDecidable");
        Assert.NotNull(shown.Headers.RetryAfter);
        using var written = await SendAsync(null, HttpMethod.Post, "/api/procedures", gateway);
        await written.IsProblemAsync(401, "CallerIsKnown");
        using var read = await SendAsync(null, HttpMethod.Get, "/api/procedures", gateway);
        Assert.Equal(200, (int)read.StatusCode);
        Assert.Equal(1, gateway.Procedures.Requests);
    }

    [Fact]
    public async Task Gateway_that_was_not_told_its_issuer_lets_nobody_write()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Identity:Issuer", ""));
        using var answer = await SendAsync("Bearer " + gateway.Issuer.Machine(), HttpMethod.Post, "/api/procedures", gateway);
        await answer.IsProblemAsync(503, "AccessIsDecidable");
    }

    async Task<HttpResponseMessage> SendAsync(
        string? credential, HttpMethod method, string path, GatewayUnderTest? gateway = null)
    {
        using var request = Request(credential, method, path);
        return await (gateway ?? Gateway).Client.SendAsync(request);
    }

    static HttpRequestMessage Request(string? credential, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        if (credential is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", credential);
        }
        return request;
    }
}
