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
    const int Writers = 16, PerWriter = 250, Pairs = 6;

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
        var cost = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        for (var pair = -1; pair < Pairs; pair++)
        {
            foreach (var isAudited in new[] { pair % 2 == 0, pair % 2 != 0 })
            {
                await client.GetAsync(SwitchableAudit.Switch + (isAudited ? "/on" : "/off"));
                var before = Cpu(service, postmaster);
                await WriteAsync(client);
                // As long for the one as for the other: the work in the background costs both the same.
                await Task.Delay(2_000);
                await LinkedAsync(source);
                cost[isAudited].Add((Cpu(service, postmaster) - before) * 1e6 / (Writers * PerWriter));
            }
        }
        // The first pair warms up.
        var (with, without) = (cost[true].Skip(1).ToList(), cost[false].Skip(1).ToList());
        report.Add(new("writes over HTTP with audit", 1e6 / with.Median(), "per CPU second", "without audit",
            1e6 / without.Median(), Goal: 0.97, Note: $"{with.Median():0} against {without.Median():0} µs a write; " +
            $"pairs from {with.Zip(without, (a, b) => b / a).Min():0.000} to {with.Zip(without, (a, b) => b / a).Max():0.000}"));
    }

    static double Cpu(ServiceProcess service, int postmaster) =>
        service.CpuSeconds + Proc.Children(postmaster).Append(postmaster).Sum(Proc.CpuSeconds);

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
            select (select count(*) from audit_entries) > (select count(*) from audit_links)
            """, [], row => row.GetBoolean(0), default))[0])
        {
            await Task.Delay(50);
        }
    }
}
