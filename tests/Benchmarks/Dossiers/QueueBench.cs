using EGov.Benchmarks.Harness;

namespace EGov.Benchmarks.Dossiers;

/// <summary>
/// The queue of an office whose own dossiers stay the same while the table grows from 10,000 to 1,000,000 in other offices.
/// </summary>
internal static class QueueBench
{
    const int Few = 10_000;
    const int Rounds = 3;
    const int Seconds = 5;

    public static async Task RunAsync(Report report)
    {
        await using var shop = await OneStop.StartAsync();
        await shop.PutUnitsAsync(1, 10);
        await shop.DemoAsync(Few);
        var few = await MeasureAsync(shop);
        await shop.RunAsync("delete from unit_copy");
        await shop.PutUnitsAsync(11, 990);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await shop.DemoAsync(Many - Few);
        report.Add(new("made-up dossiers", (Many - Few) / clock.Elapsed.TotalSeconds, "1/s", Note: $"{Many - Few} of a year"));
        await shop.PutUnitsAsync(1, 10);
        var many = await MeasureAsync(shop);
        report.Add(new($"queue of an office among {Many:#,0} dossiers, p50", many, "ms", $"among {Few:#,0}", few, Goal: 1.3,
            LessIsBetter: true));
        await Ii06Bench.TellAsync(report, shop);
        await MyDossierBench.TellAsync(report, shop);
    }

    static int Many => int.TryParse(Environment.GetEnvironmentVariable("EGOV_BENCH_DOSSIERS"), out var given) ? given : 1_000_000;

    static async Task<double> MeasureAsync(OneStop shop)
    {
        await using var service = await shop.ServeAsync();
        var address = $"{service.Address}/api/dossiers?unit={OneStop.Unit(3)}&size=50";
        var token = shop.Token("officer-1", "officer", OneStop.Unit(3), "specialist");
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var load = await Load.RunAsync(address, Seconds, 4, token: token);
            times.Add(load.Bad == 0 ? load.Median * 1e3 : throw new InvalidOperationException($"{load.Bad} bad answers."));
        }
        // The first round warms up.
        return times.Skip(1).Median();
    }
}
