using EGov.Gateway.Routing;
using Microsoft.Extensions.Configuration;
using Yarp.ReverseProxy.Configuration;

namespace EGov.Gateway.Tests.Routing;

/// <summary>The rules alone, each with the words an operator reads.</summary>
public sealed class RouteLimitsRulesTests
{
    static readonly ClusterConfig Portal = new() { ClusterId = "portal" };

    static readonly RouteConfig Sound = new()
    {
        RouteId = "pages", ClusterId = "portal", RateLimiterPolicy = "pages", Timeout = TimeSpan.FromSeconds(1),
        MaxRequestBodySize = 0, Metadata = new Dictionary<string, string> { ["Access"] = "open" },
    };

    [Fact]
    public async Task Route_with_every_limit_is_taken_as_it_is() =>
        Assert.Same(Sound, await Rules().ConfigureRouteAsync(Sound, Portal, default));

    [Fact]
    public async Task Limit_left_open_is_refused_by_name()
    {
        await RefusedAsync(Sound, cluster: null, "its cluster does not exist");
        await RefusedAsync(Sound with { RateLimiterPolicy = null }, Portal, "it has no RateLimiterPolicy");
        await RefusedAsync(Sound with { Timeout = null }, Portal, "it has no Timeout");
        await RefusedAsync(Sound with { Timeout = TimeSpan.Zero }, Portal, "it has no Timeout");
        await RefusedAsync(Sound with { MaxRequestBodySize = null }, Portal, "it has no MaxRequestBodySize");
        await RefusedAsync(Sound with { MaxRequestBodySize = -1 }, Portal, "it has no MaxRequestBodySize");
        await RefusedAsync(Sound with { Metadata = null }, Portal, "its Access is not known");
    }

    static async Task RefusedAsync(RouteConfig route, ClusterConfig? cluster, string why)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Rules().ConfigureRouteAsync(route, cluster, default).AsTask());
        Assert.Equal($"Route 'pages' is refused: {why}.", refusal.Message);
    }

    static RouteRules Rules() => new(new ConfigurationBuilder().Build());
}
