using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// What a route says about access. It must say one of the two, or the service does not start.
/// </summary>
public static class RouteLocks
{
    /// <summary>The route is for those who hold the permission of <c>access.json</c>.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder routes, string permission)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new RouteLock(permission));

    /// <summary>The route is for everybody; no token is looked at.</summary>
    public static TBuilder Open<TBuilder>(this TBuilder routes) where TBuilder : IEndpointConventionBuilder =>
        routes.WithMetadata(new RouteLock(null));
}

/// <summary>The permission a route asks for, or null where it is open; the last one said counts.</summary>
internal sealed record RouteLock(string? Permission);

/// <summary>Ends the start of a service that has a route without a lock, or with one nobody made a key for.</summary>
internal sealed class LockedRoutes(Permissions permissions) : IHostedService
{
    /// <summary>What has been mapped, and will be until the start.</summary>
    public ICollection<EndpointDataSource> Mapped { get; set; } = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var route in Mapped.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var found = route.Metadata.GetMetadata<RouteLock>() ?? throw new InvalidOperationException(
                $"Route '{route.DisplayName}' says neither Allow nor Open.");
            if (found.Permission is { } name && !permissions.All.ContainsKey(name))
            {
                throw new InvalidOperationException($"Permission '{name}' of '{route.DisplayName}' is not known.");
            }
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
