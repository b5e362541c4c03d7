namespace Aspire.Hosting.ApplicationModel;

/// <summary>A store run as a local process; stopped after everything that uses it.</summary>
public class StoreResource : ProcessResource, IResourceWithConnectionString
{
    readonly Func<int, string> connection;
    readonly Func<StoreResource, StoreFolder, CancellationToken, Task<Launch>> prepare;
    StoreFolder? folder;

    internal StoreResource(string name, Func<int, string> connection,
        Func<StoreResource, StoreFolder, CancellationToken, Task<Launch>> prepare)
        : base(name) => (this.connection, this.prepare) = (connection, prepare);

    internal int Port => Endpoints[0].Port;

    /// <inheritdoc/>
    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        new(connection(Port));

    internal override async Task<Launch> PrepareAsync(RunFolder run, CancellationToken cancel)
    {
        folder = new StoreFolder(run.Data(Name));
        await folder.OpenAsync(cancel);
        return await prepare(this, folder, cancel);
    }

    /// <summary>Removes what the stopped store kept.</summary>
    internal void Delete() => folder?.Delete();
}

/// <summary>A private PostgreSQL cluster.</summary>
public sealed class PostgresServerResource : StoreResource
{
    PostgresServer? server;
    int made;

    internal PostgresServerResource(string name, ParameterResource password)
        : base(name, port => $"Host=127.0.0.1;Port={port};Username=postgres;Password={password.Value}",
            (it, folder, cancel) => (((PostgresServerResource)it).server =
                new PostgresServer(folder, it.Port, password.Value)).PrepareAsync(cancel))
    {
    }

    internal List<string> Databases { get; } = [];

    internal override async Task CheckAsync(CancellationToken cancel)
    {
        await server!.CheckAsync(Databases.Skip(made), cancel);
        made = Databases.Count;
    }
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
