using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Processes;

namespace EGov.TestKit;

/// <summary>
/// A real Elasticsearch for tests, started once per test process from EGOV_SHARED/engines/elasticsearch, or the server
/// at EGOV_TEST_ELASTICSEARCH. It ends with the test process, however that ends.
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
        var folder = new StoreFolder(
            Path.Combine(Repository.Artifacts, "tests", "elasticsearch-" + Environment.ProcessId));
        await folder.OpenAsync(default);
        var home = Path.Combine(Repository.Shared!, "engines", "elasticsearch");
        var launch = await ElasticsearchServer.PrepareAsync(home, folder, port, default);
        var server = await ChildProcess.StartAsync(launch with { OrphanSignal = Signal.Kill }, _ => { });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            folder.Delete();
        };
        var address = new Uri($"http://127.0.0.1:{port}");
        await WaitAsync(address, server);
        return address;
    }

    static async Task WaitAsync(Uri address, ChildProcess server)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var tries = 0; tries < 480 && !server.Exited.IsCompleted; tries++)
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
}
