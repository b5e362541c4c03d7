using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.TestKit;

namespace EGov.Benchmarks.Harness;

/// <summary>The procedures service with the whole real catalogue (or, without the shared data, the seeds) in
/// it.</summary>
internal sealed class Catalogue : IAsyncDisposable
{
    Catalogue(Stores stores, ServiceProcess service)
    {
        Stores = stores;
        Service = service;
    }

    public Stores Stores { get; }

    public ServiceProcess Service { get; }

    public string IndexFolder => Path.Combine(Stores.Folder, "search-index");

    /// <summary>Records that became public, and the seconds until all of them could be found.</summary>
    public (int Records, double Seconds) Imported { get; private set; }

    public static async Task<Catalogue> StartAsync(bool elasticsearch)
    {
        var stores = await Stores.StartAsync(elasticsearch: elasticsearch);
        stores.Settings.Add(("Search:Folder", Path.Combine(stores.Folder, "search-index")));
        await ServiceProcess.FinishAsync("services/Procedures", "--migrate", [.. stores.Settings]);
        var service = await ServiceProcess.StartAsync("services/Procedures", [.. stores.Settings]);
        return new(stores, service);
    }

    /// <summary>The lines of the portal's file.</summary>
    public static async Task<string[]> LinesAsync()
    {
        var real = Path.Combine(Repository.Shared ?? "", "data", "procedures", "portal-2026-06.jsonl.gz");
        if (!File.Exists(real))
        {
            var seeds = Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "procedures"), "*.national.jsonl");
            return [.. seeds.SelectMany(File.ReadLines)];
        }
        using var reader = new StreamReader(new GZipStream(File.OpenRead(real), CompressionMode.Decompress));
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task ImportAsync(string[] lines)
    {
        using var client = new HttpClient(new TokenHandler(() => Stores.Issuer.Machine("procedures.import"))
        {
            InnerHandler = new SocketsHttpHandler(),
        })
        { BaseAddress = new Uri(Service.Address), Timeout = TimeSpan.FromMinutes(5) };
        using var body = new StringContent(string.Join('\n', lines), null, "application/x-ndjson");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var accepted = await client.PostAsync("/api/procedures/imports?format=portal&publish=true", body);
        accepted.EnsureSuccessStatusCode();
        var job = await FinishedAsync(client, accepted.Headers.Location!);
        var counts = job.GetProperty("counts");
        var records = counts.GetProperty("new").GetInt32();
        while (await TotalAsync(client) < records && clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            await Task.Delay(20);
        }
        Imported = (records, clock.Elapsed.TotalSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Stores.DisposeAsync();
    }

    static async Task<JsonElement> FinishedAsync(HttpClient client, Uri location)
    {
        while (true)
        {
            var job = await client.GetFromJsonAsync<JsonElement>(location);
            switch (job.GetProperty("state").GetString())
            {
                case "done":
                    return job;
                case "failed" or "cancelled":
                    throw new InvalidOperationException(job.ToString());
                default:
                    await Task.Delay(20);
                    break;
            }
        }
    }

    static async Task<int> TotalAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/procedures?size=1")).GetProperty("total").GetInt32();
}
