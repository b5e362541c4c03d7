namespace Aspire.Hosting.ApplicationModel;

/// <summary>A store run as a local process; stopped after everything that uses it.</summary>
public abstract class StoreResource(string name, Func<int, string> connection) : ProcessResource(name), IResourceWithConnectionString
{
    internal int Port => Endpoints[0].Port;

    /// <inheritdoc/>
    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => new(connection(Port));
}

/// <summary>A private PostgreSQL cluster.</summary>
public sealed class PostgresServerResource(string name, ParameterResource password)
    : StoreResource(name, port => $"Host=127.0.0.1;Port={port};Username=postgres;Password={password.Value}")
{
    PostgresServer? server;

    internal List<string> Databases { get; } = [];

    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel)
    {
        server = new PostgresServer(folder.Data(Name), Port, password.Value);
        return server.PrepareAsync(cancel);
    }

    internal override Task CheckAsync(CancellationToken cancel) => server!.CheckAsync(cancel);

    internal void Delete() => server?.Delete();

    internal override Task AfterReadyAsync(CancellationToken cancel) =>
        Task.WhenAll(Databases.Select(database => server!.CreateDatabaseAsync(database, cancel)));
}

/// <summary>One database of a cluster; made when the cluster is ready.</summary>
public sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource parent)
    : Resource(name), IResourceWithConnectionString
{
    /// <summary>The cluster.</summary>
    public PostgresServerResource Parent => parent;

    /// <inheritdoc/>
    public async ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        $"{await parent.GetConnectionStringAsync(cancellationToken)};Database={databaseName}";
}

/// <summary>A private redis-server; its content is disposable.</summary>
public sealed class RedisResource(string name, ParameterResource password)
    : StoreResource(name, port => $"127.0.0.1:{port},password={password.Value}")
{
    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
        RedisServer.PrepareAsync(folder.Data(Name), Port, password.Value, cancel);
}

/// <summary>An Apache Kafka broker from KAFKA_HOME, one node in KRaft mode.</summary>
public sealed class KafkaServerResource(string name, string? home) : StoreResource(name, port => $"127.0.0.1:{port}")
{
    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
        KafkaServer.PrepareAsync(home, folder.Data(Name), Port, Endpoint("controller").Port, cancel);
}

/// <summary>An Elasticsearch node from ELASTICSEARCH_HOME.</summary>
public sealed class ElasticsearchResource(string name, string? home)
    : StoreResource(name, port => $"http://127.0.0.1:{port}")
{
    internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
        Task.FromResult(ElasticsearchServer.Prepare(home, folder.Data(Name), Port));

    internal override Task CheckAsync(CancellationToken cancel) =>
        Probe.HttpAsync(Endpoints[0].Url + "/_cluster/health?wait_for_status=yellow&timeout=1s", cancel);
}
