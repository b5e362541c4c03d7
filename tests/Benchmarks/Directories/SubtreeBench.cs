using System.Reflection;
using EGov.Benchmarks.Harness;
using EGov.TestKit;
using Npgsql;

namespace EGov.Benchmarks.Directories;

/// <summary>The whole tree of 11,000 units over HTTP, against the same statement asked by pgbench.</summary>
internal static class SubtreeBench
{
    const int Clients = 2;
    const int Seconds = 5;
    const int Rounds = 3;
    const string Top = "00000000-0000-0000-0000-000000000001";

    // One country, 63 provinces, 696 districts, 10,240 communes, each with its code; nothing changed since 1900.
    const string Fill = """
        create temporary table made as
        select n, case when n = 1 then 'central' when n <= 64 then 'province' when n <= 760 then 'district'
            else 'commune' end as level,
          case when n = 1 then null when n <= 64 then 1 when n <= 760 then 2 + n % 63 else 65 + n % 696 end as above
        from generate_series(1, 11000) n;
        insert into units (id, kind, sequence) select lpad(to_hex(n), 32, '0')::uuid, 'area', 1 from made;
        insert into unit_versions (unit_id, valid_from, name, folded, type, level, parent_id, act)
        select lpad(to_hex(n), 32, '0')::uuid, '1900-01-01', 'Phường Đông Hưng Thuận ' || n, 'phuong dong hung thuan ' || n,
          'Phường', level, lpad(to_hex(above), 32, '0')::uuid, '1/NQ-UBTVQH' from made;
        insert into unit_codes (unit_id, kind, value, valid_from)
        select lpad(to_hex(n), 32, '0')::uuid, 'gso', lpad(n::text, 5, '0'), '1900-01-01' from made;
        """;

    public static async Task RunAsync(Report report)
    {
        await using var stores = await Stores.StartAsync();
        var database = stores.Database("directory");
        (string, string)[] settings = [.. stores.Settings, ("ConnectionStrings:directory-db", database)];
        await ServiceProcess.FinishAsync("services/Directory", "--migrate", settings);
        await FillAsync(database);
        await using var service = await ServiceProcess.StartAsync("services/Directory", settings);
        var address = $"{service.Address}/api/directory/units/{Top}/subtree?asOf=";
        var (sql, unseen, seen) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var limit = await PgBench.SlowestHundredthAsync(database, await SqlAsync(), Clients, Seconds);
            var first = await P99Async(await DaysAsync(address, round));
            var again = await P99Async(address + "2024-01-01");
            // The first round only warms all of them up.
            if (round > 0)
            {
                sql.Add(limit);
                unseen.Add(first);
                seen.Add(again);
            }
        }
        report.Add(new("subtree of 11,000 units p99, days never asked", unseen.Median() * 1000, "ms",
            "the same SQL by pgbench", sql.Median() * 1000, LessIsBetter: true));
        report.Add(new("subtree of 11,000 units p99, asked before", seen.Median() * 1000, "ms",
            "the same SQL by pgbench", sql.Median() * 1000, LessIsBetter: true));
    }

    static async Task<double> P99Async(string urlOrFile)
    {
        var result = await Load.RunAsync(urlOrFile, Seconds, Clients);
        return result.Bad == 0 ? result.P99 : throw new InvalidOperationException($"{result.Bad} answers were no good.");
    }

    static async Task FillAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(Fill);
        await command.ExecuteNonQueryAsync();
        await using var analyze = source.CreateCommand("vacuum analyze");
        await analyze.ExecuteNonQueryAsync();
    }

    // The statement of the service itself, with the parameters of one question.
    static async Task<string> SqlAsync()
    {
        var statements = Assembly.LoadFrom(ServiceProcess.Assembly("services/Directory"))
            .GetType("EGov.Directory.ListSubtree.TreeSql", throwOnError: true)!;
        var sql = (string)statements.GetField("Subtree")!.GetRawConstantValue()!;
        var file = Path.Combine(Repository.Artifacts, "bench", "subtree.sql");
        await File.WriteAllTextAsync(file, sql.Replace("$1", $"'{Top}'::uuid").Replace("$2", "'2024-01-01'::date")
            .Replace("$3", "''").ReplaceLineEndings(" ") + ";\n");
        return file;
    }

    // Of so many days what a run asks hardly ever comes twice.
    static async Task<string> DaysAsync(string address, int round)
    {
        var file = Path.Combine(Repository.Artifacts, "bench", "subtree-days.txt");
        var first = new DateOnly(1900, 1, 1).AddDays(round * 10_000);
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, 10_000).Select(day => $"{address}{first.AddDays(day):yyyy-MM-dd}"));
        return file;
    }
}
