using System.Diagnostics;
using EGov.LocalHosting.Engines;

namespace EGov.TestKit;

/// <summary>
/// A real Elasticsearch for tests, started once per test process from EGOV_SHARED/engines/elasticsearch, or the server
/// at EGOV_TEST_ELASTICSEARCH.
/// </summary>
public static class TestElasticsearch
{
    static readonly Lazy<Task<Uri>> Server = new(StartAsync);

    /// <summary>Where it listens; TimeoutException if it does not come up within four minutes.</summary>
    public static Task<Uri> AddressAsync() => Server.Value;

    static async Task<Uri> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("EGOV_TEST_ELASTICSEARCH") is { Length: > 0 } given)
        {
            return new Uri(given);
        }
        var port = FreePort.Next();
        var folder = Path.Combine(Repository.Artifacts, "tests", "elasticsearch-" + Environment.ProcessId);
        System.IO.Directory.CreateDirectory(folder);
        var server = Start(Path.Combine(Repository.Shared!, "engines", "elasticsearch"), folder, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(server, folder);
        var address = new Uri($"http://127.0.0.1:{port}");
        await WaitAsync(address, server);
        return address;
    }

    static Process Start(string home, string folder, int port)
    {
        var start = new ProcessStartInfo(Path.Combine(home, "bin", "elasticsearch"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "-E", "path.data=" + folder, "-E", "http.port=" + port, "-E",
                "transport.port=" + FreePort.Next() },
        };
        var server = Process.Start(start) ?? throw new InvalidOperationException("Elasticsearch did not start.");
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    static async Task WaitAsync(Uri address, Process server)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var tries = 0; tries < 480 && !server.HasExited; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address, "_cluster/health"));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(500);
        }
        throw new TimeoutException("Elasticsearch did not come up.");
    }

    static void Stop(Process server, string folder)
    {
        if (!server.HasExited)
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit(10_000);
        }
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
