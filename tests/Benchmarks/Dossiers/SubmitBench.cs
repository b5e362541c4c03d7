using System.Net.Http.Json;
using EGov.Benchmarks.Harness;
using System.Diagnostics;

namespace EGov.Benchmarks.Dossiers;

/// <summary>Dossiers handed in over HTTP with token, rules, audit, event and key, against the same rows by pgbench.</summary>
internal static class SubmitBench
{
    const int Clients = 32;
    const int Units = 64;
    const int Seconds = 8;

    public static async Task RunAsync(Report report)
    {
        await using var shop = await OneStop.StartAsync();
        await shop.PutUnitsAsync(1, Units);
        await using var service = await shop.ServeAsync();
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= 3; round++)
        {
            ours.Add(await SubmitAsync(shop, service));
            theirs.Add(await PgBench.RunsPerSecondAsync(shop.Database, await SubmitScript.WriteAsync(shop), Clients, Seconds));
        }
        // The first round warms up.
        report.Add(new("dossiers handed in", ours.Skip(1).Median(), "1/s", "the same SQL by pgbench",
            theirs.Skip(1).Median(), Goal: 0.6));
    }

    static async Task<double> SubmitAsync(OneStop shop, ServiceProcess service)
    {
        var (clock, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            using var http = new HttpClient { BaseAddress = new(service.Address) };
            for (var number = client; clock.Elapsed.TotalSeconds < Seconds; number += 7)
            {
                var unit = OneStop.Unit(1 + (number % Units));
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/dossiers")
                {
                    Content = JsonContent.Create(Body(unit)),
                    Headers = { { "Idempotency-Key", Guid.NewGuid().ToString("N") } },
                };
                request.Headers.Authorization = new("Bearer", Token(shop, unit));
                using var answer = await http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    static readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, string> Tokens = new();

    static string Token(OneStop shop, Guid unit) => Tokens.GetOrAdd(unit, one => shop.Token("officer-1", "officer", one, "receiver"));

    static object Body(Guid unit) => new
    {
        procedure = "1.000001", unitId = unit, channel = "direct",
        applicant = new { kind = "person", name = "Nguyễn Văn Mẫu", idNumber = "000012345678", phone = "0900000000" },
        parts = new[] { new { code = "G1", name = "Đơn đề nghị", kind = "original", count = 1 } },
    };
}
