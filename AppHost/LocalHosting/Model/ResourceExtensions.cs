namespace Aspire.Hosting;

/// <summary>What may be said about a process: environment, endpoints, health, order.</summary>
public static class ResourceExtensions
{
    extension<T>(IResourceBuilder<T> builder) where T : ProcessResource
    {
        /// <summary>Sets a variable.</summary>
        public IResourceBuilder<T> WithEnvironment(string name, string? value) => builder.Set(name, () => new(value));

        /// <summary>Sets a variable to a parameter's value.</summary>
        public IResourceBuilder<T> WithEnvironment(string name, IResourceBuilder<ParameterResource> parameter) =>
            builder.Set(name, () => new(parameter.Resource.Value));

        /// <summary>Sets a variable to an endpoint's address.</summary>
        public IResourceBuilder<T> WithEnvironment(string name, EndpointReference endpoint) =>
            builder.Set(name, () => new(endpoint.Url));

        /// <summary>Adds arguments of the command line.</summary>
        public IResourceBuilder<T> WithArgs(params string[] args) => builder.With(it => it.Arguments.AddRange(args));

        /// <summary>Gives <c>ConnectionStrings__name</c>.</summary>
        public IResourceBuilder<T> WithReference(IResourceBuilder<IResourceWithConnectionString> source) =>
            builder.Set($"ConnectionStrings__{source.Resource.Name}", () => source.Resource.GetConnectionStringAsync());

        /// <summary>Gives <c>services__name__http__0</c>.</summary>
        public IResourceBuilder<T> WithReference(IResourceBuilder<ProjectResource> service) => builder.Set(
            $"services__{service.Resource.Name}__http__0", () => new(service.Resource.Endpoint("http").Url));

        /// <summary>Adds an HTTP endpoint; a given port is taken if it is free, else the next one.</summary>
        /// <remarks><paramref name="env"/>: variable through which the program learns its port.</remarks>
        public IResourceBuilder<T> WithHttpEndpoint(
            int? port = null, int? targetPort = null, string? name = null, string? env = null)
        {
            var endpoint = new EndpointReference(name ?? "http", port ?? targetPort);
            builder.Resource.Endpoints.Add(endpoint);
            _ = builder.Resource is not ProjectResource project ? builder
                : builder.Set("ASPNETCORE_URLS", () => new(string.Join(';', project.Endpoints.Select(one => one.Url))));
            return env is null ? builder : builder.Set(env, () => new($"{endpoint.Port}"));
        }

        /// <summary>Asks this path of the first endpoint; a success means healthy.</summary>
        public IResourceBuilder<T> WithHttpHealthCheck(string? path = null) =>
            builder.With(it => it.HealthPath = path ?? "/");

        /// <summary>Marks the endpoints people open; on one machine all are on loopback and this says nothing
        /// more.</summary>
        public IResourceBuilder<T> WithExternalHttpEndpoints() => builder;

        /// <summary>Starts only when the dependency is healthy.</summary>
        public IResourceBuilder<T> WaitFor(IResourceBuilder<IResource> dependency) => builder.With(it => it.Waits.Add(
            ((dependency.Resource as PostgresDatabaseResource)?.Parent.Name ?? dependency.Resource.Name, Phase.Running)));

        /// <summary>Starts only when the dependency has ended well.</summary>
        public IResourceBuilder<T> WaitForCompletion(IResourceBuilder<IResource> dependency) =>
            builder.With(it => it.Waits.Add((dependency.Resource.Name, Phase.Finished)));

        /// <summary>The endpoint of that name.</summary>
        public EndpointReference GetEndpoint(string name) => builder.Resource.Endpoint(name);

        IResourceBuilder<T> Set(string name, Func<ValueTask<string?>> value) =>
            builder.With(it => it.Variables.Add((name, value)));

        IResourceBuilder<T> With(Action<T> change)
        {
            change(builder.Resource);
            return builder;
        }
    }
}
