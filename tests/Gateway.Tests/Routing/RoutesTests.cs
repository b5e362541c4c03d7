using System.Net.WebSockets;
using System.Text;
using EGov.Gateway.Tests.Support;

namespace EGov.Gateway.Tests.Routing;

public sealed class RoutesTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    GatewayUnderTest Gateway => fixture.Gateway;

    [Theory]
    [InlineData("/api/procedures")]
    [InlineData("/api/procedures?q=gi%E1%BA%A5y%20%C4%91%E1%BB%99c%20th%C3%A2n&page=2")]
    [InlineData("/api/procedures/1.004873/versions")]
    [InlineData("/api/procedures/imports/7")]
    public async Task Api_goes_to_the_service_of_its_name_as_it_was_asked(string target)
    {
        var before = Gateway.Portal.Requests;
        Assert.Equal(target, (await Gateway.SeenAsync(target)).Target);
        Assert.Equal(before, Gateway.Portal.Requests);
    }

    [Theory]
    [InlineData("/api/directory/units?name=phan%20thi%E1%BA%BFt")]
    [InlineData("/api/directory/units/H11/subtree?asOf=2021-08-12")]
    public async Task Directory_has_its_own_service(string target)
    {
        var before = Gateway.Directory.Requests;
        Assert.Equal(target, (await Gateway.SeenAsync(target)).Target);
        Assert.Equal(before + 1, Gateway.Directory.Requests);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thu-tuc/1.004873?in=1")]
    [InlineData("/assets/site.css")]
    public async Task Everything_else_goes_to_the_pages(string target)
    {
        var before = Gateway.Procedures.Requests;
        Assert.Equal(target, (await Gateway.SeenAsync(target)).Target);
        Assert.Equal(before, Gateway.Procedures.Requests);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    [InlineData("/api/unknown/1")]
    [InlineData("/api/proceduresx")]
    public async Task Unknown_api_is_told_as_a_problem(string target)
    {
        using var answer = await Gateway.Client.GetAsync(target);
        await answer.IsProblemAsync(404, "RouteExists");
    }

    [Theory]
    [InlineData("/api/../api/procedures/./1.004873", "/api/procedures/1.004873")]
    [InlineData("/tim/%2e%2e/%2e%2e/api/procedures", "/api/procedures")]
    public async Task Dots_in_a_path_are_resolved_before_the_route_is_chosen(string target, string reached)
    {
        var answer = await RawRequest.SendAsync(
            Gateway.Address, $"GET {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        Assert.Contains($"\"target\":\"{reached}\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_the_gateways_own(string path)
    {
        var before = Gateway.Portal.Requests;
        Assert.Equal("Healthy", await Gateway.Client.GetStringAsync(path));
        Assert.Equal(before, Gateway.Portal.Requests);
    }

    [Fact]
    public async Task Web_sockets_pass_through()
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{Gateway.Address.Authority}/live"), default);
        await socket.SendAsync(Encoding.UTF8.GetBytes("a"), WebSocketMessageType.Text, true, default);
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, default);
        Assert.Equal("aa", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Fact]
    public async Task Events_arrive_as_they_are_sent_and_outlive_the_timeout()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("ReverseProxy:Routes:portal:Timeout", "00:00:01"));
        using var answer = await gateway.Client.GetAsync("/live?do=events", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("data: 1", await reader.ReadLineAsync());
        Assert.True(clock.ElapsedMilliseconds < 600, $"{clock.ElapsedMilliseconds} ms");
        Assert.EndsWith("data: 3\n\n", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
