using EGov.Benchmarks.Access;
using EGov.Benchmarks.Audit;
using EGov.Benchmarks.Directories;
using EGov.Benchmarks.Dossiers;
using EGov.Benchmarks.Gateway;
using EGov.Benchmarks.Harness;
using EGov.Benchmarks.Import;
using EGov.Benchmarks.Messaging;
using EGov.Benchmarks.Relevance;
using EGov.Benchmarks.Search;
using EGov.Benchmarks.Start;

if (args is ["bare-row", var database, var sql])
{
    await BareRow.RunAsync(database, sql);
    return 0;
}
if (args is ["switchable-audit"])
{
    await SwitchableAudit.RunAsync();
    return 0;
}
if (args is ["bare", ..])
{
    await BareService.RunAsync(args[1..]);
    return 0;
}
var benches = new Dictionary<string, Func<Report, Task>>
{
    ["start"] = StartBench.RunAsync,
    ["gateway"] = GatewayBench.RunAsync,
    ["access"] = AccessBench.RunAsync,
    ["outbox"] = OutboxBench.RunAsync,
    ["delivery"] = DeliveryBench.RunAsync,
    ["audit"] = AuditBench.RunAsync,
    ["audit-requests"] = AuditedRequests.RunAsync,
    ["import"] = ImportBench.RunAsync,
    ["search"] = SearchBench.SqliteAsync,
    ["search-elasticsearch"] = SearchBench.ElasticsearchAsync,
    ["directory"] = SubtreeBench.RunAsync,
    ["submit"] = SubmitBench.RunAsync,
    ["my-dossier"] = MyDossierBench.RunAsync,
    ["queue"] = QueueBench.RunAsync,
    ["ii06"] = Ii06Bench.RunAsync,
    ["relevance"] = RelevanceBench.RunAsync,
};
var unknown = args.Where(name => !benches.ContainsKey(name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No bench {string.Join(", ", unknown)}; there are {string.Join(", ", benches.Keys)}.");
    return 64;
}
var report = new Report();
foreach (var (name, run) in benches.Where(bench => args.Length == 0 || args.Contains(bench.Key)))
{
    await report.RunAsync(name, run);
}
report.Print();
return 0;
