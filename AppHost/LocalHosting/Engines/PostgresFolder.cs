using static System.IO.Path;

namespace EGov.LocalHosting.Engines;

/// <summary>The files of a cluster: where they may lie, whose they are, and what an ugly end left in them.</summary>
internal sealed class PostgresFolder(string path)
{
    const string Home = "/usr/lib/postgresql";

    /// <summary>The user PostgreSQL runs as, when that is not ours.</summary>
    public static string? User { get; } = Kernel.IsRoot ? "postgres" : null;

    public string Path { get; } = Reachable(GetFullPath(path));
    public string Data => Combine(Path, "data");
    string PasswordFile => Combine(Path, "pw");
    string VersionFile => Combine(Data, "PG_VERSION");

    /// <summary>The program of the version that made the data, else of the newest one installed.</summary>
    public string Program(string name)
    {
        var wanted = File.Exists(VersionFile) ? File.ReadAllText(VersionFile).Trim() : "*";
        return (Directory.Exists(Home) ? Directory.GetDirectories(Home, wanted) : [])
            .OrderByDescending(one => double.Parse(GetFileName(one), CultureInfo.InvariantCulture))
            .Select(one => Combine(one, "bin", name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"PostgreSQL {wanted} is not installed (package postgresql).");
    }

    /// <summary>Leaves a cluster that can be started and knows this password.</summary>
    public async Task PrepareAsync(string password, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path);
        await EndStrayAsync(cancel);
        var known = File.Exists(PasswordFile) ? await File.ReadAllTextAsync(PasswordFile, cancel) : null;
        await File.WriteAllTextAsync(PasswordFile, password, cancel);
        await RunAsync(user: null, "chown", [$"{User ?? Environment.UserName}:", Path, PasswordFile], cancel);
        await RunAsync(User, "chmod", ["600", PasswordFile], cancel);
        if (!File.Exists(VersionFile))
        {
            await RunAsync(User, Program("initdb"), ["-D", Data, "-U", "postgres", "-A", "scram-sha-256",
                "--pwfile", PasswordFile, "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"], cancel);
        }
        else if (known != password)
        {
            await RunAsync(User, "sh", ["-c", $"echo \"alter role postgres password '{password}'\" | "
                + $"'{Program("postgres")}' --single -D '{Data}' postgres"], cancel);
        }
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
        File.Delete(Combine(Directory.Exists(Data) ? Data : Path, "postmaster.pid"));
    }

    static Task RunAsync(string? user, string program, string[] arguments, CancellationToken cancel) =>
        ChildProcess.RunAsync(new Launch(program, arguments) { User = user }, cancel);

    // A checkout in a home folder is closed to the user postgres: then the data lie outside, under the checkout's hash.
    static string Reachable(string wanted)
    {
        var open = true;
        for (var folder = Directory.GetParent(wanted); folder is not null && User is not null; folder = folder.Parent)
        {
            open &= !folder.Exists || folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute);
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)))[..12];
        return open ? wanted : $"/var/lib/egov-postgres/{hash}";
    }
}
