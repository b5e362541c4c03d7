using System.Diagnostics;
using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Limits;

public sealed class ServerLimitsTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    GatewayUnderTest Gateway => fixture.Gateway;

    [Fact]
    public async Task Oversized_header_is_refused() =>
        Assert.Equal(431, await OnlyAsync("GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + new string('a', 20_000) + "\r\n\r\n"));

    [Fact]
    public async Task Too_many_headers_are_refused() =>
        Assert.Equal(431, await OnlyAsync("GET / HTTP/1.1\r\nHost: a\r\n"
            + string.Concat(Enumerable.Range(0, 100).Select(number => $"X-{number}: a\r\n")) + "\r\n"));

    [Fact]
    public async Task Overlong_address_is_refused() =>
        Assert.Equal(414, await OnlyAsync($"GET /{new string('a', 300_000)} HTTP/1.1\r\nHost: a\r\n\r\n"));

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nBad Header: 1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX-A : 1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n")]
    [InlineData("GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\0\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001 not http at all\r\n\r\n")]
    public async Task What_is_no_request_is_refused_and_cut(string bytes)
    {
        var before = Gateway.Portal.Requests;
        Assert.All(await AskAsync(bytes), status => Assert.InRange(status, 400, 505));
        Assert.Equal(before, Gateway.Portal.Requests);
    }

    [Theory]
    [InlineData("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG")]
    [InlineData("Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding:\vchunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n")]
    public async Task Two_lengths_never_make_a_hidden_request(string rest)
    {
        var hidden = "DELETE /api/procedures/hidden HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
            + Gateway.Issuer.Machine() + "\r\nContent-Length: 0\r\n\r\n";
        var before = Gateway.Procedures.Requests;
        await RawRequest.SendAsync(Gateway.Address, "POST /tim HTTP/1.1\r\nHost: a\r\n" + rest + hidden, seconds: 2);
        Assert.Equal(before, Gateway.Procedures.Requests);
    }

    [Fact]
    public async Task Chunk_size_beyond_all_numbers_is_refused()
    {
        var statuses = await AskAsync(
            "POST /tim HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nab\r\n0\r\n\r\n");
        Assert.All(statuses, status => Assert.InRange(status, 400, 499));
    }

    [Fact]
    public async Task Head_that_never_ends_is_cut_after_ten_seconds()
    {
        var clock = Stopwatch.StartNew();
        var answer = await RawRequest.SendAsync(Gateway.Address, "GET / HTTP/1.1\r\nHost: a\r\n", seconds: 20);
        Assert.InRange(clock.Elapsed.TotalSeconds, 8, 15);
        Assert.Equal([408], RawRequest.Statuses(answer));
    }

    [Fact]
    public async Task Body_that_trickles_is_cut()
    {
        var clock = Stopwatch.StartNew();
        var answer = await RawRequest.SendAsync(
            Gateway.Address, "POST /tim HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\na", seconds: 25);
        Assert.InRange(clock.Elapsed.TotalSeconds, 3, 20);
        Assert.All(RawRequest.Statuses(answer), status => Assert.InRange(status, 400, 499));
    }

    async Task<int> OnlyAsync(string bytes) => Assert.Single(await AskAsync(bytes));

    async Task<int[]> AskAsync(string bytes) =>
        RawRequest.Statuses(await RawRequest.SendAsync(Gateway.Address, bytes, seconds: 3));
}
