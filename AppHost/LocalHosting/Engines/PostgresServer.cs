using static System.IO.Path;

namespace EGov.LocalHosting.Engines;

/// <summary>A private PostgreSQL cluster on loopback, made on first use.</summary>
internal sealed class PostgresServer(StoreFolder folder, int port, string password)
{
    const string Home = "/usr/lib/postgresql";

    public string Data => folder.Of("data");
    string VersionFile => Combine(Data, "PG_VERSION");

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Password={password};Database={database}";

    /// <summary>Leaves a cluster that can be started and knows this password.</summary>
    public async Task<Launch> PrepareAsync(CancellationToken cancel)
    {
        await EndStrayAsync(cancel);
        var known = File.Exists(folder.Of("pw")) ? await File.ReadAllTextAsync(folder.Of("pw"), cancel) : null;
        var file = await folder.WriteAsync("pw", password, cancel);
        if (!File.Exists(VersionFile))
        {
            await folder.RunAsync(cancel, Program("initdb"), "-D", Data, "-U", "postgres", "-A", "scram-sha-256",
                "--pwfile", file, "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions");
        }
        else if (known != password)
        {
            await folder.RunAsync(cancel, "sh", "-c", $"echo \"alter role postgres password '{password}'\" | "
                + $"'{Program("postgres")}' --single -D '{Data}' postgres");
        }
        string[] settings = [$"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=",
            "max_connections=300", "shared_buffers=256MB", "work_mem=16MB", "max_wal_size=2GB", "jit=off", "fsync=on",
            "log_min_messages=warning", "log_error_verbosity=terse", "timezone=Asia/Ho_Chi_Minh"];
        return folder.Program(Program("postgres"), ["-D", Data, .. settings.Select(setting => "--" + setting)])
            with { StopSignal = Signal.Int, OrphanSignal = Signal.Int };
    }

    /// <summary>Throws while the cluster does not answer; makes those of the databases that are not there.</summary>
    public async Task CheckAsync(IEnumerable<string> databases, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=3");
        await connection.OpenAsync(cancel);
        foreach (var name in databases)
        {
            await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
            exists.Parameters.AddWithValue(name);
            await using var create = new NpgsqlCommand($"create database \"{name}\"", connection);
            _ = await exists.ExecuteScalarAsync(cancel) ?? await create.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>The program of the version that made the data, else of the newest one installed.</summary>
    string Program(string name)
    {
        var wanted = File.Exists(VersionFile) ? File.ReadAllText(VersionFile).Trim() : "*";
        return (Directory.Exists(Home) ? Directory.GetDirectories(Home, wanted) : [])
            .OrderByDescending(one => double.Parse(GetFileName(one), CultureInfo.InvariantCulture))
            .Select(one => Combine(one, "bin", name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"PostgreSQL {wanted} is not installed (package postgresql).");
    }

    // The cluster's processes all work in its data folder. After kill -9 of the postmaster its backends may still
    // hold the shared memory, and the stale pid file may name a stranger: both would keep a new one from starting.
    async Task EndStrayAsync(CancellationToken cancel)
    {
        for (var tries = 0; Kernel.In(Data, "postgres") is [_, ..] strays && tries < 200; tries++)
        {
            strays.ToList().ForEach(stray => Kernel.Send(stray, tries < 100 ? Signal.Int : Signal.Kill));
            await Task.Delay(50, cancel);
        }
        File.Delete(Combine(Directory.Exists(Data) ? Data : folder.Path, "postmaster.pid"));
    }
}
