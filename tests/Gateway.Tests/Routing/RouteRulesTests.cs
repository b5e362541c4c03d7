using System.Text.Json;
using System.Text.RegularExpressions;
using EGov.Gateway.Tests.Support;
using EGov.TestKit;

namespace EGov.Gateway.Tests.Routing;

public sealed class RouteRulesTests
{
    [Theory]
    [InlineData("services:portal:http:0", "", "'portal'")]
    [InlineData("services:portal:http:0", "portal:80", "'portal'")]
    [InlineData("ReverseProxy:Routes:portal:ClusterId", "nowhere", "'portal'")]
    [InlineData("ReverseProxy:Routes:portal:RateLimiterPolicy", "", "RateLimiterPolicy")]
    [InlineData("ReverseProxy:Routes:portal:RateLimiterPolicy", "unknown", "unknown")]
    [InlineData("ReverseProxy:Routes:portal:Timeout", "00:00:00", "Timeout")]
    [InlineData("ReverseProxy:Routes:portal:MaxRequestBodySize", "-5", "MaxRequestBodySize")]
    [InlineData("ReverseProxy:Routes:portal:Metadata:Access", "all", "Access")]
    [InlineData("ReverseProxy:Routes:portal:Match:Path", "/{", "portal")]
    [InlineData("Gateway:TrustedProxies:0", "everybody", "address")]
    [InlineData("ForwardedHeaders_Enabled", "true", "Gateway:TrustedProxies")]
    public void Mistake_in_the_configuration_stops_the_start(string key, string value, string named)
    {
        using var factory = GatewayUnderTest.Factory(
            ("services:directory:http:0", "http://127.0.0.1:1"), ("services:identity:http:0", "http://127.0.0.1:1"),
            ("services:procedures:http:0", "http://127.0.0.1:1"), ("services:dossiers:http:0", "http://127.0.0.1:1"),
            ("services:portal:http:0", "http://127.0.0.1:1"), (key, value));
        var refusal = Assert.ThrowsAny<Exception>(factory.StartServer);
        Assert.Contains(named, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_addresses_share_the_requests()
    {
        await using var second = await Upstream.StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(("services:procedures:http:1", second.Address));
        for (var number = 0; number < 60; number++)
        {
            await gateway.SeenAsync("/api/procedures");
        }
        Assert.InRange(second.Requests, 10, 50);
        Assert.Equal(60, second.Requests + gateway.Procedures.Requests);
    }

    [Fact]
    public void Every_cluster_is_a_resource_of_the_map()
    {
        var map = File.ReadAllText(Path.Combine(Repository.Root, "AppHost", "AppHost.cs"));
        var resources = Regex.Matches(map, "(AddProject|Service|Web)\\(\"(?<name>[a-z-]+)\"",
            RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["name"].Value);
        Assert.Empty(Names("Clusters").Except(resources));
    }

    [Fact]
    public void Every_route_names_a_cluster_of_the_file()
    {
        var routes = Section("Routes").EnumerateObject();
        Assert.Empty(routes.Select(route =>
            route.Value.GetProperty("ClusterId").GetString()!).Except(Names("Clusters")));
    }

    static IEnumerable<string> Names(string section) => Section(section).EnumerateObject().Select(entry => entry.Name);

    static JsonElement Section(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "gateway", "routes.json")))
            .RootElement.GetProperty("ReverseProxy").GetProperty(name);
}
