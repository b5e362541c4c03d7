namespace Aspire.Hosting;

/// <summary>What may be said about a process: environment, endpoints, health, order.</summary>
public static class ResourceExtensions
{
    /// <summary>Sets a variable.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : ProcessResource => builder.With(it => it.Variables.Add((name, () => new(value))));

    /// <summary>Sets a variable to a parameter's value.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : ProcessResource => builder.With(it => it.Variables.Add((name, () => new(parameter.Resource.Value))));

    /// <summary>Sets a variable to an endpoint's address.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder, string name, EndpointReference endpoint)
        where T : ProcessResource => builder.With(it => it.Variables.Add((name, () => new(endpoint.Url))));

    /// <summary>Adds arguments of the command line.</summary>
    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : ProcessResource => builder.With(it => it.Arguments.AddRange(args));

    /// <summary>Gives <c>ConnectionStrings__name</c>.</summary>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithConnectionString> source)
        where T : ProcessResource => builder.With(it => it.Variables.Add(
            ($"ConnectionStrings__{source.Resource.Name}", () => source.Resource.GetConnectionStringAsync())));

    /// <summary>Gives <c>services__name__http__0</c>.</summary>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<ProjectResource> service)
        where T : ProcessResource => builder.With(it => it.Variables.Add(
            ($"services__{service.Resource.Name}__http__0", () => new(service.Resource.Endpoint("http").Url))));

    /// <summary>Adds an HTTP endpoint; a given port is taken if it is free, else the next one.</summary>
    /// <remarks><paramref name="env"/>: variable through which the program learns its port.</remarks>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port =
            null, int? targetPort = null, string? name = null, string? env = null)
        where T : ProcessResource => builder.With(it =>
    {
        var endpoint = new EndpointReference(name ?? "http", port ?? targetPort);
        it.Endpoints.Add(endpoint);
        it.Variables.AddRange(env is null ? [] : [(env, () => new($"{endpoint.Port}"))]);
    });

    /// <summary>Asks this path of the first endpoint; a success means healthy.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, string? path = null)
        where T : ProcessResource => builder.With(it => it.HealthPath = path ?? "/");

    /// <summary>Marks the endpoints people open; on one machine all are on loopback and this says nothing
    /// more.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : ProcessResource => builder;

    /// <summary>Starts only when the dependency is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : ProcessResource => builder.With(it => it.Waits.Add((dependency.Resource, Phase.Running)));

    /// <summary>Starts only when the dependency has ended well.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : ProcessResource => builder.With(it => it.Waits.Add((dependency.Resource, Phase.Finished)));

    /// <summary>The endpoint of that name.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : ProcessResource => builder.Resource.Endpoint(name);

    static IResourceBuilder<T> With<T>(this IResourceBuilder<T> builder, Action<T> change) where T : ProcessResource
    {
        change(builder.Resource);
        return builder;
    }
}
