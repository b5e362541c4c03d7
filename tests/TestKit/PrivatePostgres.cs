using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Processes;
using Npgsql;

namespace EGov.TestKit;

/// <summary>A PostgreSQL cluster of one's own, run as the stand runs it; it ends with the test process.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    readonly StoreFolder folder;
    readonly PostgresServer server;
    ChildProcess? process;

    PrivatePostgres(string path, int port, string password)
    {
        folder = new StoreFolder(path);
        server = new PostgresServer(folder, port, password);
    }

    /// <summary>Where its data lie.</summary>
    public string Data => server.Data;

    /// <summary>Connection string of one of its databases.</summary>
    public string ConnectionString(string database) => server.ConnectionString(database);

    /// <summary>Makes the cluster in the folder if it is not there, and starts it.</summary>
    public static async Task<PrivatePostgres> StartAsync(string path, int port, string password = "postgres")
    {
        var cluster = new PrivatePostgres(path, port, password);
        await cluster.folder.OpenAsync(default);
        var said = new System.Collections.Concurrent.ConcurrentQueue<string>();
        cluster.process = await ChildProcess.StartAsync(await cluster.server.PrepareAsync(default), said.Enqueue);
        while (!await cluster.AnswersAsync())
        {
            await (cluster.process.Exited.IsCompleted
                ? throw new InvalidOperationException($"PostgreSQL ended: {string.Join(" / ", said.TakeLast(5))}")
                : Task.Delay(50));
        }
        return cluster;
    }

    /// <summary>Makes those of the databases that are not there.</summary>
    public Task CreateDatabasesAsync(params string[] names) => server.CheckAsync(names, default);

    /// <summary>Stops the cluster, waiting for it.</summary>
    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? default;

    /// <summary>Removes the stopped cluster from the disk.</summary>
    public void Delete() => folder.Delete();

    async Task<bool> AnswersAsync()
    {
        try
        {
            await server.CheckAsync([], default);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
