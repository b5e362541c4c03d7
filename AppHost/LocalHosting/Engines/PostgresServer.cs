using System.Diagnostics;
using Npgsql;

namespace EGov.LocalHosting.Engines;

/// <summary>
/// A private PostgreSQL cluster on loopback, made on first use. Never runs as root: started as root it
/// hands itself to the system user <c>postgres</c>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    readonly string folder;

    PostgresServer(string folder, int port)
    {
        this.folder = folder;
        Port = port;
    }

    /// <summary>Port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Connection string of one database of the cluster.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Password=postgres;Database={database}";

    /// <summary>Makes the cluster in <paramref name="folder"/> if it is not there, and starts it.</summary>
    public static async Task<PostgresServer> StartAsync(string folder, int port, CancellationToken cancel = default)
    {
        var server = new PostgresServer(Path.GetFullPath(folder), port);
        Directory.CreateDirectory(server.folder);
        var data = Path.Combine(server.folder, "data");
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", ["postgres:postgres", server.folder], cancel);
        }
        if (!File.Exists(Path.Combine(data, "PG_VERSION")))
        {
            var password = Path.Combine(server.folder, "pw");
            await File.WriteAllTextAsync(password, "postgres", cancel);
            await AsPostgresAsync("initdb", ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", password,
                "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"], cancel);
        }
        await AsPostgresAsync("pg_ctl", ["-D", data, "-w", "-l", Path.Combine(server.folder, "log"), "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300", "start"], cancel);
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
    public async ValueTask DisposeAsync() => await AsPostgresAsync("pg_ctl",
        ["-D", Path.Combine(folder, "data"), "-w", "-m", "fast", "stop"], default);

    static string Bin(string program) => Directory.GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(version => version, StringComparer.Ordinal)
        .Select(version => Path.Combine(version, "bin", program)).First(File.Exists);

    static Task AsPostgresAsync(string program, string[] arguments, CancellationToken cancel) =>
        Environment.UserName == "root"
            ? RunAsync("runuser", ["-u", "postgres", "--", Bin(program), .. arguments], cancel)
            : RunAsync(Bin(program), arguments, cancel);

    static async Task RunAsync(string program, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
