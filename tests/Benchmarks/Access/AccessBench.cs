using EGov.Benchmarks.Harness;
using EGov.TestKit;

namespace EGov.Benchmarks.Access;

/// <summary>A read of one row behind a lock, token checked and permission decided, against the same row unguarded.</summary>
internal static class AccessBench
{
    const int Rounds = 3;
    const int Seconds = 5;
    const int WarmUpSeconds = 8;
    const int Connections = 32;

    public static async Task RunAsync(Report report)
    {
        await using var stores = await Stores.StartAsync();
        (string, string)[] settings = [.. stores.Settings, ("Search:Folder", Path.Combine(stores.Folder, "index"))];
        await ServiceProcess.FinishAsync("services/Procedures", "--migrate", settings);
        await using var service = await ServiceProcess.StartAsync("services/Procedures", settings);
        await using var bare = await BareRow.StartAsync(stores.Database("procedures"));
        var token = stores.Issuer.LongMachine("procedures.import");
        var path = await ImportAsync(service.Address, token);
        var (ours, theirs) = (new List<Run>(), new List<Run>());
        await Load.RunAsync(service.Address + path, WarmUpSeconds, Connections, token: token);
        await Load.RunAsync(bare.Address + path, WarmUpSeconds, Connections);
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await MeasureAsync(service, path, token));
            theirs.Add(await MeasureAsync(bare, path, null));
        }
        Tell(report, ours, theirs);
    }

    static void Tell(Report report, List<Run> ours, List<Run> theirs)
    {
        const string Limit = "Kestrel and Npgsql";
        report.Add(new("authorised read of one row", Middle(ours, run => run.Load.PerSecond), "1/s", Limit,
            Middle(theirs, run => run.Load.PerSecond), Goal: 0.75));
        report.Add(new("its p50", Middle(ours, run => run.Load.Median * 1e3), "ms", Limit,
            Middle(theirs, run => run.Load.Median * 1e3), LessIsBetter: true));
        report.Add(new("its p99", Middle(ours, run => run.Load.P99 * 1e3), "ms", Limit,
            Middle(theirs, run => run.Load.P99 * 1e3), LessIsBetter: true));
        report.Add(new("its CPU", Middle(ours, run => run.Cpu), "µs", Limit, Middle(theirs, run => run.Cpu),
            LessIsBetter: true));
    }

    static double Middle(List<Run> runs, Func<Run, double> figure) => runs.Select(figure).Median();

    static async Task<Run> MeasureAsync(ServiceProcess service, string path, string? token)
    {
        var before = service.CpuSeconds;
        var load = await Load.RunAsync(service.Address + path, Seconds, Connections, token: token);
        return load.Bad == 0
            ? new(load, (service.CpuSeconds - before) * 1e6 / (load.PerSecond * Seconds))
            : throw new InvalidOperationException($"{service.Address} gave {load.Bad} bad answers.");
    }

    static async Task<string> ImportAsync(string address, string token)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var seeds = Path.Combine(Repository.Root, "seeds", "procedures", "bo-tu-phap.national.jsonl");
        using var body = new StringContent(File.ReadLines(seeds).First(), null, "application/x-ndjson");
        using var accepted = await client.PostAsync("/api/procedures/imports?format=national", body);
        return accepted.EnsureSuccessStatusCode().Headers.Location!.ToString();
    }

    sealed record Run(LoadResult Load, double Cpu);
}
