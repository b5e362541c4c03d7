using System.Net.Http.Json;
using EGov.Benchmarks.Harness;
using EGov.Procedures;
using EGov.ServiceDefaults.Data;
using Npgsql;

namespace EGov.Benchmarks.Audit;

/// <summary>
/// What audit costs a write as it is sent: drafts saved over HTTP, token and all, with their entries and without, in
/// turns. Counted is the processor time of service and PostgreSQL, linking included: that is what bounds the throughput
/// of a busy machine, and other programs do not disturb it.
/// </summary>
internal static class AuditedRequests
{
    const int Writers = 16, PerWriter = 250, Pairs = 12;
    const double PerWrite = 1e6 / (Writers * PerWriter);

    public static async Task RunAsync(Report report)
    {
        await using var stores = await Stores.StartAsync();
        (string, string)[] settings = [.. stores.Settings, ("Search:Folder", Path.Combine(stores.Folder, "index"))];
        await ServiceProcess.FinishAsync("services/Procedures", "--migrate", settings);
        await using var service = await SwitchableAudit.StartAsync(settings);
        await using var source = NpgsqlDataSource.Create(stores.Database("procedures"));
        using var client = new HttpClient { BaseAddress = new(service.Address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", stores.Issuer.Officer(Guid.Empty, "procedure-editor"));
        var postmaster = int.Parse(File.ReadLines(Directory.EnumerateFiles(
            stores.Folder, "postmaster.pid", SearchOption.AllDirectories).First()).First());
        var cost = new Dictionary<bool, List<Cost>> { [true] = [], [false] = [] };
        for (var pair = -1; pair < Pairs; pair++)
        {
            foreach (var isAudited in new[] { pair % 2 == 0, pair % 2 != 0 })
            {
                await client.GetAsync(SwitchableAudit.Switch + (isAudited ? "/on" : "/off"));
                var before = new Cost(service.CpuSeconds, Proc.FamilyCpuSeconds(postmaster));
                await WriteAsync(client);
                // As long for the one as for the other: the work in the background costs both the same.
                await Task.Delay(2_000);
                await LinkedAsync(source);
                cost[isAudited].Add(new((service.CpuSeconds - before.Service) * PerWrite,
                    (Proc.FamilyCpuSeconds(postmaster) - before.Database) * PerWrite));
            }
        }
        report.Add(Compare([.. cost[true].Skip(1)], [.. cost[false].Skip(1)]));
    }

    /// <summary>Each turn against the one beside it, so that a drift of the machine falls on both; the first pair warmed
    /// up.</summary>
    static Figure Compare(List<Cost> with, List<Cost> without)
    {
        var ratios = with.Zip(without, (one, other) => other.All / one.All).ToList();
        var rate = 1e6 / without.Select(one => one.All).Median();
        return new("writes over HTTP with audit", rate * ratios.Median(), "per CPU second", "without audit", rate,
            Goal: 0.97, Note: $"median of {Pairs} pairs, from {ratios.Min():0.000} to {ratios.Max():0.000}; service " +
            $"{with.Select(one => one.Service).Median():0} against {without.Select(one => one.Service).Median():0}, " +
            $"database {with.Select(one => one.Database).Median():0} against " +
            $"{without.Select(one => one.Database).Median():0} µs a write");
    }

    static Task WriteAsync(HttpClient client) => Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
    {
        var code = $"7.{writer:000000}";
        var body = new { content = new ProcedureContent { Code = code, Name = "Đăng ký khai sinh" }, issuer = "province" };
        for (var number = 0; number < PerWriter; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/procedures/{code}/draft")
            {
                Content = JsonContent.Create(body, options: ProcedureJson.Options),
                Headers = { { "If-Match", "*" } },
            };
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }));

    /// <summary>The service's own worker links them within a second or two.</summary>
    static async Task LinkedAsync(NpgsqlDataSource source)
    {
        while ((await source.ListAsync("""
            select coalesce((select max(id) from audit_entries), 0) > coalesce((
                select entry_ids[cardinality(entry_ids)] from audit_blocks order by last desc limit 1), 0)
            """, [], row => row.GetBoolean(0), default))[0])
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Microseconds of processor time.</summary>
    sealed record Cost(double Service, double Database)
    {
        public double All => Service + Database;
    }
}
