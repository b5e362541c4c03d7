using System.Collections.Concurrent;
using System.Diagnostics;
using EGov.Benchmarks.Harness;
using EGov.Contracts.Procedures;
using EGov.Procedures;
using EGov.ServiceDefaults.Data;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Benchmarks.Messaging;

/// <summary>
/// At 200 writes a second: how long after its commit an event reaches a consumer, against how long the commit took.
/// </summary>
internal static class DeliveryBench
{
    const int PerSecond = 200;
    const int WarmUp = 5 * PerSecond;
    const int Writes = 20 * PerSecond;

    public static async Task RunAsync(Report report)
    {
        await using var stores = await Relay.StoresAsync();
        var probe = new DeliveryProbe();
        await using var app = Relay.Build(stores, probe);
        await app.StartAsync();
        var saved = await WriteAsync(app.Services);
        for (var patience = 0; probe.Arrivals.Count < saved.Count && patience < 100; patience++)
        {
            await Task.Delay(100);
        }
        var measured = saved.Where(one => one.Number >= WarmUp && probe.Arrivals.ContainsKey(Key(one.Number))).ToList();
        var ways = measured.Select(one => Milliseconds(one.Committed, probe.Arrivals[Key(one.Number)])).ToList();
        var commits = measured.Select(one => Milliseconds(one.Begun, one.Committed)).ToList();
        report.Add(new($"commit to consumer p50, {Relay.Log(stores)}", ways.Median(), "ms", "commit p50",
            commits.Median(), Goal: 2, LessIsBetter: true,
            Note: $"p99 {ways.Percentile(0.99):0.#} ms; {saved.Count - probe.Arrivals.Count} not arrived"));
        await app.StopAsync();
    }

    static async Task<ConcurrentBag<(int Number, long Begun, long Committed)>> WriteAsync(IServiceProvider services)
    {
        var saved = new ConcurrentBag<(int, long, long)>();
        var clock = Stopwatch.StartNew();
        var writes = new List<Task>(Writes);
        for (var number = 0; number < Writes; number++)
        {
            var wait = TimeSpan.FromSeconds((double)number / PerSecond) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }
            writes.Add(SaveAsync(services, number, saved));
        }
        await Task.WhenAll(writes);
        return saved;
    }

    static async Task SaveAsync(IServiceProvider services, int number, ConcurrentBag<(int, long, long)> saved)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProceduresDb>();
        db.Record(new ProcedurePublished(Key(number), 1, "Đăng ký khai sinh", "Hộ tịch", "full", "1/QĐ-UBND",
            new DateOnly(2026, 6, 1)), TimeProvider.System.GetUtcNow());
        var begun = Stopwatch.GetTimestamp();
        await db.SaveChangesAsync();
        saved.Add((number, begun, Stopwatch.GetTimestamp()));
    }

    static string Key(int number) => $"8.{number:000000}";

    static double Milliseconds(long from, long to) => (to - from) * 1000.0 / Stopwatch.Frequency;
}
