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
    const int Seconds = 300;

    [NeedsSharedFact("engines/schemathesis/wheels")]
    public async Task No_generated_request_gets_an_answer_its_document_does_not_promise()
    {
        var program = await InstallAsync();
        var page = await stand.Citizen.GetStringAsync("/docs");
        var documents = Regex.Matches(page, "href=\"(?<path>/openapi/[a-z]+\\.json)\"", RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)).Select(match => match.Groups["path"].Value).ToList();
        Assert.NotEmpty(documents);
        var requests = 0;
        foreach (var document in documents)
        {
            var (exit, output) = await RunAsync(program, [
                "run", new Uri(stand.Citizen.BaseAddress!, document).ToString(), "--checks", "all", "--seed", "1",
                // Two checks wait until the documents say all that endpoints refuse (docs/decisions, budget debts).
                "--exclude-checks", "positive_data_acceptance,negative_data_rejection",
                "--max-time", $"{Seconds / documents.Count}", "--workers", "2", "--continue-on-failure", "--no-color",
                "-H", "X-Operator-Key: journey-key"]);
            log.WriteLine(output);
            Assert.True(exit == 0, output);
            requests += Generated(output);
        }
        Assert.True(requests >= AtLeast, $"Only {requests} requests were generated.");
    }

    static int Generated(string output) => int.Parse(
        Regex.Match(output, "(?<count>[0-9,]+) generated", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    static async Task<string> InstallAsync()
    {
        var venv = Path.Combine(Repository.Artifacts, "schemathesis", "venv");
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
        var folder = Path.Combine(Repository.Artifacts, "schemathesis");
        Directory.CreateDirectory(folder);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
