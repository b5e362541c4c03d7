namespace Aspire.Hosting.ApplicationModel;

/// <summary>A named part of the application.</summary>
public interface IResource
{
    /// <summary>The same name in the map, in Kubernetes, in the gateway and in service discovery.</summary>
    string Name { get; }
}

/// <summary>A resource others reach through a connection string.</summary>
public interface IResourceWithConnectionString : IResource
{
    /// <summary>The connection string as clients take it, or null when there is none.</summary>
    ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default);
}

/// <summary>A resource being described; covariant, so that a builder of a database is one of a connection
/// string.</summary>
public interface IResourceBuilder<out T> where T : IResource
{
    /// <summary>What is described.</summary>
    T Resource { get; }

    /// <summary>The application it belongs to.</summary>
    DistributedApplicationBuilder ApplicationBuilder { get; }
}

internal sealed record ResourceBuilder<T>(DistributedApplicationBuilder ApplicationBuilder, T Resource)
    : IResourceBuilder<T> where T : IResource;

/// <summary>Name kept by every resource.</summary>
public abstract class Resource(string name) : IResource
{
    /// <inheritdoc/>
    public string Name => name;
}

/// <summary>A value given by configuration <c>Parameters:name</c>; a secret without one is made once and
/// kept.</summary>
public sealed class ParameterResource(string name, Func<string> read) : Resource(name)
{
    /// <summary>The value; the same in every run of one checkout.</summary>
    public string Value => read();
}

/// <summary>A server elsewhere, known by its connection string only.</summary>
public sealed class ConnectionStringResource(string name, string value) : Resource(name), IResourceWithConnectionString
{
    /// <inheritdoc/>
    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => new(value);
}

/// <summary>A resource that is one local process: started, watched, restarted, stopped.</summary>
public abstract class ProcessResource(string name) : Resource(name)
{
    static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    internal List<EndpointReference> Endpoints { get; } = [];
    internal List<(string Name, Phase Phase)> Waits { get; } = [];
    internal List<(string Name, Func<ValueTask<string?>> Value)> Variables { get; } =
        [("OTEL_SERVICE_NAME", () => new(name)), ("OTEL_RESOURCE_ATTRIBUTES", () => new($"service.instance.id={name}"))];
    internal List<string> Arguments { get; } = [];
    internal string? HealthPath { get; set; }

    internal EndpointReference Endpoint(string wanted) => Endpoints.Find(endpoint => endpoint.Name == wanted)
        ?? throw new InvalidOperationException($"{Name} has no endpoint called {wanted}.");

    /// <summary>Makes folders and files and says what to run; called before every start.</summary>
    internal abstract Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel);

    /// <summary>What to run, with the variables Aspire gives a process, under the same names.</summary>
    internal async Task<Launch> LaunchAsync(RunFolder folder, CancellationToken cancel)
    {
        var launch = await PrepareAsync(folder, cancel);
        foreach (var (variable, value) in Variables)
        {
            launch.Environment[variable] = await value() ?? "";
        }
        return launch;
    }

    /// <summary>Throws while the process does not serve yet.</summary>
    internal virtual async Task CheckAsync(CancellationToken cancel)
    {
        using var client = new TcpClient();
        await (Endpoints is not [var first, ..] ? Task.CompletedTask
            : HealthPath is null ? client.ConnectAsync("127.0.0.1", first.Port, cancel).AsTask()
            : Http.GetStringAsync(first.Url + HealthPath, cancel));
    }
}

/// <summary>One TCP endpoint of a process on loopback; the port is known once the application starts.</summary>
public sealed class EndpointReference(string name, int? wanted)
{
    /// <summary>Name within the resource.</summary>
    public string Name => name;

    /// <summary>Port on loopback.</summary>
    public int Port { get; private set; }

    /// <summary>Address a local client uses.</summary>
    public string Url => $"http://127.0.0.1:{Port}";

    internal void Allocate(PortChoice ports, string owner) => Port = ports.Take($"{owner}/{name}", wanted);
}
