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
