using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using EGov.TestKit;
using Npgsql;

namespace EGov.Benchmarks.Harness;

/// <summary>pgbench: what the database itself can do with one updated row a transaction.</summary>
internal static partial class PgBench
{
    const string Script = """
        \set id random(1, 100000)
        update pgbench_accounts set abalance = abalance + 1 where aid = :id;
        """;

    public static async Task<double> UpdatesPerSecondAsync(string database, int seconds)
    {
        var file = Path.Combine(Repository.Artifacts, "bench", "update.sql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, Script);
        await RunAsync(database, ["-i", "-q", "-s", "1"]);
        var output = await RunAsync(database, ["-n", "-c", "32", "-j", "2", "-T", $"{seconds}", "-f", file]);
        return double.Parse(Rate().Match(output).Groups["tps"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Runs of a script a second.</summary>
    public static async Task<double> RunsPerSecondAsync(string database, string script, int clients, int seconds)
    {
        var output = await RunAsync(database,
            ["-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{seconds}", "-f", script]);
        return double.Parse(Rate().Match(output).Groups["tps"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Seconds within which 99 of a hundred runs of the script end.</summary>
    public static async Task<double> SlowestHundredthAsync(string database, string script, int clients, int seconds)
    {
        var log = Path.Combine(Repository.Artifacts, "bench", "pgbench-" + Guid.NewGuid().ToString("N")[..8]);
        await RunAsync(database, ["-n", "-M", "prepared", "-c", $"{clients}", "-j", $"{clients}", "-T", $"{seconds}",
            "-l", "--log-prefix", log, "-f", script]);
        var files = Directory.GetFiles(Path.GetDirectoryName(log)!, Path.GetFileName(log) + ".*");
        // Each line: client, transaction, microseconds, and more.
        var times = files.SelectMany(File.ReadLines)
            .Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1e6).ToList();
        Array.ForEach(files, File.Delete);
        return times.Percentile(0.99);
    }

    static async Task<string> RunAsync(string database, IEnumerable<string> arguments)
    {
        var target = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo("pgbench",
            ["-h", target.Host!, "-p", $"{target.Port}", "-U", target.Username!, .. arguments, target.Database!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["PGPASSWORD"] = target.Password },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(await error);
    }

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Rate();
}
