using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Limits;

public sealed class BodyLimitTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    const int Mebi = 1024 * 1024;

    GatewayUnderTest Gateway => fixture.Gateway;

    [Theory]
    [InlineData("/tim", 64 * 1024)]
    [InlineData("/api/procedures/1.004873/publications", Mebi)]
    public async Task Body_up_to_the_limit_of_the_route_passes(string path, int size)
    {
        using var request = Post(path, new byte[size]);
        Assert.Equal(size, (await Gateway.SeenAsync(request)).BodyLength);
    }

    [Theory]
    [InlineData("/tim", (64 * 1024) + 1)]
    [InlineData("/api/procedures/1.004873/publications", Mebi + 1)]
    public async Task Body_announced_larger_is_refused_before_the_service_hears_of_it(string path, int size)
    {
        var before = Gateway.Procedures.Requests + Gateway.Portal.Requests;
        using var request = Post(path, new byte[size]);
        using var answer = await Gateway.Client.SendAsync(request);
        await answer.IsProblemAsync(413, "BodyIsWithinLimit");
        Assert.Equal(before, Gateway.Procedures.Requests + Gateway.Portal.Requests);
    }

    [Fact]
    public async Task Body_that_turns_out_larger_is_cut_and_told()
    {
        using var request = Post("/api/procedures/1.004873/publications", new byte[3 * Mebi]);
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = true;
        using var answer = await Gateway.Client.SendAsync(request);
        await answer.IsProblemAsync(413, "BodyIsWithinLimit");
    }

    [Fact]
    public async Task Import_may_be_large()
    {
        using var request = Post("/api/procedures/imports", new byte[40 * Mebi]);
        Assert.Equal(40 * Mebi, (await Gateway.SeenAsync(request)).BodyLength);
    }

    HttpRequestMessage Post(string path, byte[] body) => new(HttpMethod.Post, path)
    {
        Content = new ByteArrayContent(body),
        Headers = { { "Authorization", "Bearer " + Gateway.Issuer.Machine() } },
    };
}
