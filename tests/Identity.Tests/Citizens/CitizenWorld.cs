using System.Diagnostics;
using EGov.TestKit;

namespace EGov.Identity.Tests.Citizens;

/// <summary>
/// The service with four providers of the stand-in: two that vouch for citizen numbers, one that does not and one that
/// is away. The clock is the machine's, for the providers have no other.
/// </summary>
public sealed class CitizenWorld : IAsyncLifetime
{
    static readonly string Simulator = Path.Combine(Repository.Root, "AppHost", "Simulators", "citizen-sign-on");

    readonly List<Process> processes = [];

    public IdentityApp App { get; } = new();

    public async Task InitializeAsync()
    {
        Assert.True(Directory.Exists(Path.Combine(Simulator, "node_modules")),
            "The stand-in's packages are missing: npm ci in AppHost/Simulators/citizen-sign-on.");
        foreach (var (name, vouches) in new[] { ("vneid", true), ("moi", true), ("rieng", false), ("vang", false) })
        {
            var port = FreePort.Next();
            if (name != "vang")
            {
                processes.Add(Start(name, port));
            }
            App.Settings[$"CitizenSignOn:{name}:Label"] = "Nguồn " + name;
            App.Settings[$"CitizenSignOn:{name}:Authority"] = $"http://localhost:{port}";
            App.Settings[$"CitizenSignOn:{name}:ClientId"] = "egov";
            App.Settings[$"CitizenSignOn:{name}:ClientSecret"] = Secret(name);
            App.Settings[$"CitizenSignOn:{name}:VouchesForNumber"] = vouches.ToString();
        }
        await App.InitializeAsync();
        App.Time.Pass(DateTimeOffset.UtcNow - App.Time.GetUtcNow());
        foreach (var process in processes)
        {
            await process.StandardOutput.ReadLineAsync();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill();
            process.Dispose();
        }
        await App.DisposeAsync();
    }

    static string Secret(string name) => $"{name}-secret-of-tests-that-is-long-enough";

    static Process Start(string name, int port)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Simulator, "provider.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["CLIENT_ID"] = "egov";
        start.Environment["CLIENT_SECRET"] = Secret(name);
        start.Environment["REDIRECT_URI"] = $"http://localhost/id/dang-nhap/cong-dan/{name}/ve";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
