using EGov.LocalHosting.Running;

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

/// <summary>Name kept by every resource.</summary>
public abstract class Resource(string name) : IResource
{
    /// <inheritdoc/>
    public string Name { get; } = name;
}

/// <summary>A value given by configuration <c>Parameters:name</c>; a secret without one is made once and kept.</summary>
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
    internal List<EndpointReference> Endpoints { get; } = [];
    internal List<(IResource Resource, bool Completion)> Waits { get; } = [];
    internal List<(string Name, Func<ValueTask<string?>> Value)> Variables { get; } = [];
    internal List<string> Arguments { get; } = [];
    internal string? HealthPath { get; set; }
    internal int Replicas { get; set; } = 1;

    /// <summary>Stores are stopped after everything that uses them.</summary>
    internal virtual bool IsStore => false;

    internal EndpointReference Endpoint(string name) =>
        Endpoints.Find(endpoint => endpoint.Name == name)
            ?? throw new InvalidOperationException($"{Name} has no endpoint called {name}.");

    /// <summary>Makes folders and files and says what to run; called before every start.</summary>
    internal abstract Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel);

    /// <summary>Throws while the process does not serve yet.</summary>
    internal virtual Task CheckAsync(int replica, CancellationToken cancel) => this switch
    {
        { HealthPath: { } path } => Probe.HttpAsync(Endpoints[0].Allocated(replica), path, cancel),
        { Endpoints: [var first, ..] } => Probe.TcpAsync(first.Allocated(replica), cancel),
        _ => Task.CompletedTask,
    };

    /// <summary>Runs once after each start when the first check passed.</summary>
    internal virtual Task AfterReadyAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>One TCP endpoint of a process; the port is known once the application is built.</summary>
public sealed class EndpointReference(ProcessResource owner, string name, int? port, string? variable)
{
    int[] allocated = [];

    internal string Name => name;
    internal int? WantedPort => port;
    internal string? Variable => variable;
    internal bool External { get; set; }
    internal ProcessResource Owner => owner;

    /// <summary>Port on loopback.</summary>
    public int Port => Allocated(0);

    /// <summary>Address a local client uses.</summary>
    public string Url => $"http://127.0.0.1:{Port}";

    internal IReadOnlyList<int> Ports => allocated;

    internal int Allocated(int replica) => allocated.Length > replica
        ? allocated[replica]
        : throw new InvalidOperationException($"{owner.Name} has no port before the application starts.");

    internal void Allocate(PortChoice ports) => allocated =
        [.. Enumerable.Range(0, owner.Replicas).Select(replica => ports.Take($"{owner.Name}/{name}/{replica}", port))];
}
