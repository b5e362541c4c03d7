using System.Diagnostics;
using System.Text.Json;
using EGov.TestKit;

namespace EGov.Benchmarks.Harness;

/// <param name="PerSecond">Answers a second with status 200.</param>
/// <param name="Median">Seconds.</param>
/// <param name="P99">Seconds.</param>
/// <param name="Bad">Answers with another status, and errors.</param>
internal sealed record LoadResult(double PerSecond, double Median, double P99, int Bad);

/// <summary>Asks over HTTP as fast as it goes, or at a fixed rate with latency counted from the intended
/// moment.</summary>
internal static class Load
{
    static readonly Lazy<Task<string?>> Tool = new(UnpackAsync);

    public static async Task<LoadResult> RunAsync(
        string urlOrFile, int seconds, int connections = 32, int? perSecond = null, string? token = null)
    {
        if (await Tool.Value is not { } tool)
        {
            return await LoadLoop.RunAsync(urlOrFile, seconds, connections, perSecond, token);
        }
        List<string> arguments = ["--no-tui", "--output-format", "json", "-z", $"{seconds}s", "-c", $"{connections}",
            "--disable-compression"];
        if (token is not null)
        {
            arguments.AddRange(["-H", $"Authorization: Bearer {token}", "-H", "X-Purpose: dossier"]);
        }
        if (perSecond is { } rate)
        {
            arguments.AddRange(["-q", $"{rate}", "--latency-correction"]);
        }
        if (!urlOrFile.StartsWith("http", StringComparison.Ordinal))
        {
            arguments.Add("--urls-from-file");
        }
        return Read(await OutputAsync(tool, [.. arguments, urlOrFile]));
    }

    static LoadResult Read(string json)
    {
        var all = JsonDocument.Parse(json).RootElement;
        var total = all.GetProperty("summary").GetProperty("total").GetDouble();
        var statuses = all.GetProperty("statusCodeDistribution").EnumerateObject()
            .ToDictionary(status => status.Name, status => status.Value.GetInt32());
        var errors = all.GetProperty("errorDistribution").EnumerateObject()
            .Where(error => !error.Name.Contains("deadline", StringComparison.Ordinal))
            .Sum(error => error.Value.GetInt32());
        var percentiles = all.GetProperty("latencyPercentiles");
        return new(statuses.GetValueOrDefault("200") / total, percentiles.GetProperty("p50").GetDouble(),
            percentiles.GetProperty("p99").GetDouble(),
            statuses.Where(status => status.Key != "200").Sum(status => status.Value) + errors);
    }

    static async Task<string?> UnpackAsync()
    {
        var packed = Path.Combine(Repository.Shared ?? "", "engines", "oha", "oha.xz");
        if (!File.Exists(packed))
        {
            return null;
        }
        var target = Path.Combine(Repository.Artifacts, "bench", "oha");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!File.Exists(target))
        {
            var unpack = $"xz -dc '{packed}' > '{target}.part' && chmod +x '{target}.part' && mv '{target}.part' '{target}'";
            await OutputAsync("sh", ["-c", unpack]);
        }
        return target;
    }

    public static async Task<string> OutputAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
