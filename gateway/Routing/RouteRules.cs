using Yarp.ReverseProxy.Configuration;

namespace EGov.Gateway.Routing;

/// <summary>
/// Gives each cluster the addresses that configuration holds for the service of that name
/// (<c>services:NAME:http:0</c>, …), and refuses a route that leaves a limit open.
/// </summary>
internal sealed class RouteRules(IConfiguration configuration) : IProxyConfigFilter
{
    public ValueTask<ClusterConfig> ConfigureClusterAsync(ClusterConfig cluster, CancellationToken cancel)
    {
        var addresses = configuration.GetSection($"services:{cluster.ClusterId}:http").GetChildren()
            .Select(address => address.Value).OfType<string>().ToList();
        if (addresses.Count == 0)
        {
            throw new InvalidOperationException(
                $"No address of '{cluster.ClusterId}': services:{cluster.ClusterId}:http:0 is not configured.");
        }
        return ValueTask.FromResult(cluster with
        {
            Destinations = addresses.Index().ToDictionary(
                address => $"{cluster.ClusterId}-{address.Index}",
                address => new DestinationConfig { Address = Checked(cluster.ClusterId, address.Item) }),
        });
    }

    public ValueTask<RouteConfig> ConfigureRouteAsync(
        RouteConfig route, ClusterConfig? cluster, CancellationToken cancel)
    {
        Demand(route, cluster is not null, "its cluster does not exist");
        Demand(route, !string.IsNullOrEmpty(route.RateLimiterPolicy), "it has no RateLimiterPolicy");
        Demand(route, route.Timeout > TimeSpan.Zero, "it has no Timeout");
        Demand(route, route.MaxRequestBodySize >= 0, "it has no MaxRequestBodySize");
        Demand(route, Access.IsKnown(route.Metadata?.GetValueOrDefault(Access.Metadata)), "its Access is not known");
        return ValueTask.FromResult(route);
    }

    static string Checked(string cluster, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? address
            : throw new InvalidOperationException($"The address of '{cluster}' is no http address: {address}");

    static void Demand(RouteConfig route, bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Route '{route.RouteId}' is refused: {otherwise}.");
        }
    }
}
