using System.Security.Cryptography;
using System.Text;

namespace EGov.LocalHosting.Engines;

/// <summary>The files of a cluster: where they may lie, whose they are, and what an ugly end left in them.</summary>
internal sealed class PostgresFolder(string path)
{
    /// <summary>The user PostgreSQL runs as, when that is not ours.</summary>
    public static string? User { get; } = Kernel.IsRoot ? "postgres" : null;

    public string Path { get; } = Reachable(System.IO.Path.GetFullPath(path));
    public string Data => System.IO.Path.Combine(Path, "data");
    string PasswordFile => System.IO.Path.Combine(Path, "pw");

    /// <summary>The program of the version that made the data, else of the newest one installed.</summary>
    public string Program(string name)
    {
        const string Home = "/usr/lib/postgresql";
        var version = System.IO.Path.Combine(Data, "PG_VERSION");
        var wanted = File.Exists(version) ? File.ReadAllText(version).Trim() : "*";
        return (Directory.Exists(Home) ? Directory.GetDirectories(Home, wanted) : [])
            .OrderByDescending(one => double.Parse(System.IO.Path.GetFileName(one), CultureInfo.InvariantCulture))
            .Select(one => System.IO.Path.Combine(one, "bin", name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"PostgreSQL {wanted} is not installed (package postgresql).");
    }

    /// <summary>Leaves a cluster that can be started and knows this password.</summary>
    public async Task PrepareAsync(string password, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path);
        await EndStrayAsync(cancel);
        var known = File.Exists(PasswordFile) ? await File.ReadAllTextAsync(PasswordFile, cancel) : null;
        await File.WriteAllTextAsync(PasswordFile, password, cancel);
        File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (User is not null)
        {
            await ChildProcess.RunAsync(new Launch("chown", [$"{User}:", Path, PasswordFile]), cancel);
        }
        if (!File.Exists(System.IO.Path.Combine(Data, "PG_VERSION")))
        {
            await RunAsync("initdb", ["-D", Data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", PasswordFile,
                "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"], cancel);
        }
        else if (known != password)
        {
            await RunAsync("sh", ["-c", $"echo \"alter role postgres password '{password}'\" | "
                + $"'{Program("postgres")}' --single -D '{Data}' postgres"], cancel);
        }
    }

    // The cluster's processes all work in its data folder. After kill -9 of the postmaster its backends may still
    // hold the shared memory, and the stale pid file may name a stranger: both would keep a new one from starting.
    async Task EndStrayAsync(CancellationToken cancel)
    {
        foreach (var signal in new[] { Signal.Int, Signal.Kill })
        {
            for (var tries = 0; tries < 100 && Kernel.In(Data, "postgres") is [_, ..] strays; tries++)
            {
                if (tries == 0)
                {
                    strays.ToList().ForEach(stray => Kernel.Send(stray, signal));
                }
                await Task.Delay(50, cancel);
            }
        }
        if (Directory.Exists(Data))
        {
            File.Delete(System.IO.Path.Combine(Data, "postmaster.pid"));
        }
    }

    Task RunAsync(string program, string[] arguments, CancellationToken cancel) => ChildProcess.RunAsync(
        new Launch(program == "sh" ? program : Program(program), arguments) { User = User }, cancel);

    // A checkout in a home folder is closed to the user postgres: then the data lie outside, under the checkout's hash.
    static string Reachable(string wanted)
    {
        var parents = new DirectoryInfo(wanted);
        while ((parents = parents?.Parent) is not null)
        {
            if (User is not null && parents.Exists && !parents.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)))[..12];
                return $"/var/lib/egov-postgres/{hash}";
            }
        }
        return wanted;
    }
}
