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
    public async Task Write_without_the_key_is_refused_before_the_service_hears_of_it(string method, string path)
    {
        var before = Gateway.Procedures.Requests;
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await Gateway.Client.SendAsync(request);
        await answer.IsProblemAsync(401, "OperatorKeyIsPresented");
        Assert.Equal("OperatorKey", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(before, Gateway.Procedures.Requests);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    [InlineData("khoa-thu ,khoa-thu")]
    [InlineData("KHOA-THU")]
    public async Task Wrong_key_is_refused(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/procedures/imports");
        request.Headers.TryAddWithoutValidation("X-Operator-Key", key);
        using var answer = await Gateway.Client.SendAsync(request);
        await answer.IsProblemAsync(401, "OperatorKeyIsPresented");
    }

    [Fact]
    public async Task Write_with_the_key_reaches_the_service_with_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/procedures/imports")
        {
            Content = new StringContent("{}\n"),
            Headers = { { "X-Operator-Key", GatewayUnderTest.OperatorKey } },
        };
        var seen = await Gateway.SeenAsync(request);
        Assert.Equal(("POST", 3), (seen.Method, seen.BodyLength));
        Assert.Equal(GatewayUnderTest.OperatorKey, seen.Header("X-Operator-Key"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Reading_needs_no_key(string method)
    {
        using var answer = await Gateway.Client.SendAsync(new(new HttpMethod(method), "/api/procedures"));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Pages_never_see_the_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tim")
        {
            Headers = { { "X-Operator-Key", GatewayUnderTest.OperatorKey } },
        };
        Assert.Null((await Gateway.SeenAsync(request)).Header("X-Operator-Key"));
    }

    [Fact]
    public async Task Without_a_configured_key_nobody_writes()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Operator:Key", ""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/procedures/imports");
        request.Headers.TryAddWithoutValidation("X-Operator-Key", "");
        using var answer = await gateway.Client.SendAsync(request);
        await answer.IsProblemAsync(401, "OperatorKeyIsPresented");
    }
}
