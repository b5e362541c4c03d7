using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using EGov.TestKit;
using Xunit.Abstractions;

namespace EGov.Journeys.Tests.Schemathesis;

/// <summary>Thousands of requests made up from the OpenAPI documents, sound and unsound, through the gateway.</summary>
public sealed class GeneratedRequestsTests(GenerousStand stand, ITestOutputHelper log) : IClassFixture<GenerousStand>
{
    const int AtLeast = 5_000;

    // Every value at and beyond the bounds of the document; then values by chance, and chains of calls. Counted, not
    // timed, so that a slow machine asks no less.
    static readonly string[] How =
        ["--phases", "examples,coverage,fuzzing,stateful", "--max-examples", "120", "--checks", "all"];

    // Another seed makes up other values; the usual one makes a failure come again.
    static readonly string Seed = Environment.GetEnvironmentVariable("EGOV_SCHEMATHESIS_SEED") ?? "1";

    static readonly string Folder = Path.Combine(Repository.Artifacts, "schemathesis");

    [NeedsSharedFact("engines/schemathesis/wheels")]
    public async Task No_generated_request_gets_an_answer_its_document_does_not_promise()
    {
        var program = await InstallAsync();
        await ConfigureAsync();
        var page = await stand.Citizen.GetStringAsync("/docs");
        var documents = Regex.Matches(page, "href=\"(?<path>/openapi/[a-z]+\\.json)\"", RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)).Select(match => match.Groups["path"].Value).ToList();
        Assert.NotEmpty(documents);
        var requests = 0;
        foreach (var document in documents)
        {
            requests += await AskAsync(program, document);
        }
        Assert.True(requests >= AtLeast, $"Only {requests} requests were generated.");
    }

    async Task<int> AskAsync(string program, string document)
    {
        var name = Path.GetFileNameWithoutExtension(document);
        var report = Path.Combine(Folder, name + ".xml");
        File.Delete(report);
        var (exit, output) = await RunAsync(program, [
            "--config-file", "schemathesis.toml", "run", new Uri(stand.Citizen.BaseAddress!, document).ToString(),
            "--seed", Seed, "--no-color", "-H", $"Authorization: Bearer {stand.Token(name)}",
            "--report-junit-path", report, .. How]);
        await File.WriteAllTextAsync(Path.Combine(Folder, name + ".txt"), output);
        var summary = output[Math.Max(0, output.LastIndexOf("= SUMMARY =", StringComparison.Ordinal))..];
        log.WriteLine(summary);
        Assert.True(exit == 0, $"{name}, seed {Seed}\n{(File.Exists(report)
            ? FoundFailures.Read(await File.ReadAllTextAsync(report)) : output)}");
        return Generated(summary);
    }

    /// <summary>The rules of the run beside the imports of this stand.</summary>
    async Task ConfigureAsync()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in new[] { "schemathesis.toml", "formats.py" })
        {
            File.Copy(Path.Combine(Repository.Root, "tests", "Journeys.Tests", "Schemathesis", file),
                Path.Combine(Folder, file), overwrite: true);
        }
        await File.WriteAllTextAsync(Path.Combine(Folder, "imports.txt"), $"\"{stand.Import}\"\n");
    }

    static int Generated(string output) => int.Parse(
        Regex.Match(output, "(?<count>[0-9,]+) generated", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    static async Task<string> InstallAsync()
    {
        var venv = Path.Combine(Folder, "venv");
        var program = Path.Combine(venv, "bin", "st");
        if (!File.Exists(program))
        {
            var wheels = Path.Combine(Repository.Shared!, "engines", "schemathesis", "wheels");
            await FinishAsync("python3", ["-m", "venv", venv]);
            await FinishAsync(Path.Combine(venv, "bin", "pip"),
                ["install", "-q", "--no-index", "--find-links", wheels, "schemathesis"]);
        }
        return program;
    }

    static async Task FinishAsync(string program, IEnumerable<string> arguments)
    {
        var (exit, output) = await RunAsync(program, arguments);
        Assert.True(exit == 0, output);
    }

    static async Task<(int Exit, string Output)> RunAsync(string program, IEnumerable<string> arguments)
    {
        Directory.CreateDirectory(Folder);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
