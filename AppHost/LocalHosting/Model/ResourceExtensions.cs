using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>What may be said about a process: environment, endpoints, health, order.</summary>
public static class ResourceExtensions
{
    /// <summary>Sets a variable.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : ProcessResource => builder.Set(name, () => new(value));

    /// <summary>Sets a variable to a parameter's value.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : ProcessResource => builder.Set(name, () => new(parameter.Resource.Value));

    /// <summary>Sets a variable to an endpoint's address.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder, string name, EndpointReference endpoint)
        where T : ProcessResource => builder.Set(name, () => new(endpoint.Url));

    /// <summary>Adds arguments of the command line.</summary>
    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : ProcessResource
    {
        builder.Resource.Arguments.AddRange(args);
        return builder;
    }

    /// <summary>Gives <c>ConnectionStrings__name</c>.</summary>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithConnectionString> source)
        where T : ProcessResource =>
        builder.Set($"ConnectionStrings__{source.Resource.Name}", () => source.Resource.GetConnectionStringAsync());

    /// <summary>Gives <c>services__name__http__0</c>, one for each replica of the service.</summary>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<ProjectResource> service)
        where T : ProcessResource
    {
        foreach (var replica in Enumerable.Range(0, service.Resource.Replicas))
        {
            builder.Set($"services__{service.Resource.Name}__http__{replica}",
                () => new($"http://127.0.0.1:{service.Resource.Endpoint("http").Allocated(replica)}"));
        }
        return builder;
    }

    /// <summary>Adds an HTTP endpoint; a given port is taken if it is free, else the next one.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null)
        where T : ProcessResource
    {
        builder.Resource.Endpoints.Add(new(builder.Resource, name ?? "http", port ?? targetPort, env));
        return builder;
    }

    /// <summary>Asks this path of the first endpoint; 200 means healthy.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, string? path = null)
        where T : ProcessResource
    {
        builder.Resource.HealthPath = path ?? "/";
        return builder;
    }

    /// <summary>Marks the endpoints as the ones people open; still on loopback here.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : ProcessResource
    {
        builder.Resource.Endpoints.ForEach(endpoint => endpoint.External = true);
        return builder;
    }

    /// <summary>Runs several processes, each with ports of its own; call it before others refer to the service.</summary>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        builder.Resource.Replicas = replicas;
        return builder;
    }

    /// <summary>Starts only when the dependency is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : ProcessResource
    {
        builder.Resource.Waits.Add((dependency.Resource, false));
        return builder;
    }

    /// <summary>Starts only when the dependency has ended well.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : ProcessResource
    {
        builder.Resource.Waits.Add((dependency.Resource, true));
        return builder;
    }

    /// <summary>The endpoint of that name.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : ProcessResource => builder.Resource.Endpoint(name);

    static IResourceBuilder<T> Set<T>(this IResourceBuilder<T> builder, string name, Func<ValueTask<string?>> value)
        where T : ProcessResource
    {
        builder.Resource.Variables.Add((name, value));
        return builder;
    }
}
