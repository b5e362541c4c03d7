namespace EGov.LocalHosting.Engines;

/// <summary>
/// A private PostgreSQL cluster on loopback, made on first use. Never runs as root: started as root it
/// hands itself to the system user <c>postgres</c>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    readonly PostgresFolder folder;
    readonly string password;
    ChildProcess? process;

    internal PostgresServer(string path, int port, string password) =>
        (folder, Port, this.password) = (new PostgresFolder(path), port, password);

    /// <summary>Port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Connection string of one database of the cluster.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Password={password};Database={database}";

    /// <summary>Makes the cluster in <paramref name="folder"/> if it is not there, and starts it.</summary>
    public static async Task<PostgresServer> StartAsync(string folder, int port, CancellationToken cancel = default)
    {
        var server = new PostgresServer(folder, port, "postgres");
        var log = new ConcurrentQueue<string>();
        server.process = await ChildProcess.StartAsync(await server.PrepareAsync(cancel), log.Enqueue);
        while (!await server.CheckAsync(cancel).ContinueWith(check =>
            check.IsCompletedSuccessfully, TaskScheduler.Default))
        {
            await (server.process.Exited.IsCompleted
                ? throw new InvalidOperationException($"PostgreSQL ended: {string.Join(" / ", log.TakeLast(5))}")
                : Task.Delay(50, cancel));
        }
        return server;
    }

    /// <summary>Makes a database unless there is one of that name.</summary>
    public async Task CreateDatabaseAsync(string name, CancellationToken cancel = default)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres") + ";Pooling=false");
        await using var exists = source.CreateCommand("select 1 from pg_database where datname = $1");
        exists.Parameters.AddWithValue(name);
        if (await exists.ExecuteScalarAsync(cancel) is null)
        {
            await using var create = source.CreateCommand($"create database \"{name}\"");
            await create.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Stops the cluster, waiting for it.</summary>
    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? default;

    /// <summary>Removes the stopped cluster from the disk.</summary>
    public void Delete() => Directory.Delete(folder.Path, recursive: true);

    internal async Task<Launch> PrepareAsync(CancellationToken cancel)
    {
        await folder.PrepareAsync(password, cancel);
        string[] settings = [$"port={Port}", "listen_addresses=127.0.0.1", "unix_socket_directories=",
            "max_connections=300",
            "shared_buffers=256MB", "work_mem=16MB", "max_wal_size=2GB", "jit=off", "fsync=on",
                "log_min_messages=warning",
            "timezone=Asia/Ho_Chi_Minh"];
        string[] arguments = ["-D", folder.Data, .. settings.SelectMany(setting => new[] { "-c", setting })];
        return new Launch(folder.Program("postgres"), arguments)
            { User = PostgresFolder.User, StopSignal = Signal.Int, OrphanSignal = Signal.Int };
    }

    internal async Task CheckAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=3");
        await connection.OpenAsync(cancel);
    }
}
