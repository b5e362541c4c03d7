using System.Diagnostics;
using EGov.Benchmarks.Harness;

namespace EGov.Benchmarks.Dossiers;

/// <summary>Biểu II.06a of a province and a year.</summary>
internal static class Ii06Bench
{
    public static async Task RunAsync(Report report)
    {
        await using var shop = await OneStop.StartAsync();
        await shop.PutUnitsAsync(0, 1_000);
        await shop.DemoAsync(1_000_000);
        await TellAsync(report, shop);
    }

    public static async Task TellAsync(Report report, OneStop shop)
    {
        await shop.PutUnitsAsync(0, 1);
        await using var service = await shop.ServeAsync();
        using var client = new HttpClient { BaseAddress = new(service.Address), Timeout = TimeSpan.FromMinutes(3) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", shop.Token("l", "officer", OneStop.Province, "leader"));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        foreach (var (name, to) in ((string, DateOnly)[])[("the year until now", today), ("the year until a month ago", today.AddMonths(-1))])
        {
            var times = new List<double>();
            for (var round = 0; round < 3; round++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync(
                    $"/api/dossiers/reports/ii06?unit={OneStop.Province}&from={to.AddYears(-1):yyyy-MM-dd}&to={to:yyyy-MM-dd}");
                answer.EnsureSuccessStatusCode();
                times.Add(clock.Elapsed.TotalSeconds);
            }
            report.Add(new($"II.06 of a province, {name}", times.Median(), "s",
                Note: $"{await shop.AskAsync<long>("select count(*) from dossiers"):#,0} dossiers"));
        }
    }
}
