using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A store run as a local process of our own.</summary>
public abstract class StoreResource(string name) : ProcessResource(name), IResourceWithConnectionString
{
    internal override bool IsStore => true;
    internal int Port => Endpoints[0].Port;

    /// <inheritdoc/>
    public abstract ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default);
}

/// <summary>A private PostgreSQL cluster.</summary>
public sealed class PostgresServerResource(string name, ParameterResource password) : StoreResource(name)
{
    PostgresServer? server;

    internal List<PostgresDatabaseResource> Databases { get; } = [];

    /// <inheritdoc/>
    public override ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new($"Host=127.0.0.1;Port={Port};Username=postgres;Password={password.Value}");

    internal override async Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel)
    {
        server = new PostgresServer(folder.Data(Name), Port, password.Value);
        return await server.PrepareAsync(cancel);
    }

    internal override Task CheckAsync(int replica, CancellationToken cancel) =>
        server is null ? throw new InvalidOperationException("not prepared") : server.CheckAsync(cancel);

    internal override async Task AfterReadyAsync(CancellationToken cancel)
    {
        foreach (var database in Databases)
        {
            await server!.CreateDatabaseAsync(database.DatabaseName, cancel);
        }
    }
}

/// <summary>One database of a cluster; made when the cluster is ready.</summary>
public sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource parent)
    : Resource(name), IResourceWithConnectionString
{
    /// <summary>Name inside the cluster.</summary>
    public string DatabaseName => databaseName;

    /// <summary>The cluster.</summary>
    public PostgresServerResource Parent => parent;

    /// <inheritdoc/>
    public async ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        $"{await parent.GetConnectionStringAsync(cancellationToken)};Database={databaseName}";
}

/// <summary>A private redis-server; its content is disposable.</summary>
public sealed class RedisResource(string name, ParameterResource password) : StoreResource(name)
{
    /// <inheritdoc/>
    public override ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new($"127.0.0.1:{Port},password={password.Value}");

    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
        RedisServer.PrepareAsync(folder.Data(Name), Port, password.Value, cancel);
}

/// <summary>An Apache Kafka broker from KAFKA_HOME, one node in KRaft mode.</summary>
public sealed class KafkaServerResource(string name, string? home) : StoreResource(name)
{
    /// <inheritdoc/>
    public override ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new($"127.0.0.1:{Port}");

    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
        KafkaServer.PrepareAsync(home, folder.Data(Name), Port, Endpoint("controller").Port, cancel);
}

/// <summary>An Elasticsearch node from ELASTICSEARCH_HOME.</summary>
public sealed class ElasticsearchResource(string name, string? home) : StoreResource(name)
{
    /// <inheritdoc/>
    public override ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new($"http://127.0.0.1:{Port}");

    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
        Task.FromResult(ElasticsearchServer.Prepare(home, folder.Data(Name), Port));

    internal override Task CheckAsync(int replica, CancellationToken cancel) =>
        Probe.HttpAsync(Port, "/_cluster/health?wait_for_status=yellow&timeout=1s", cancel);
}
