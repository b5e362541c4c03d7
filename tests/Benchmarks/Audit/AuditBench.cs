using System.Diagnostics;
using EGov.Benchmarks.Harness;
using EGov.Benchmarks.Messaging;
using EGov.Contracts.Procedures;
using EGov.Procedures;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.Benchmarks.Audit;

/// <summary>
/// What audit costs a write: the same write with and without its entry, in turns of the same run, the linking of the
/// entries counted in. And what it costs to verify a million entries, against copying them out.
/// </summary>
internal static class AuditBench
{
    const int Writers = 16;
    const int PerTurn = 1_500;
    const int Pairs = 12;

    public static async Task RunAsync(Report report)
    {
        await using var stores = await Relay.StoresAsync();
        await using var app = Build(stores);
        await app.StartAsync();
        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        await PrepareAsync(source);
        report.Add(await PairedAsync("draft saved by EF", source,
            (number, isAudited) => SaveAsync(app.Services, number, isAudited)));
        report.Add(await PairedAsync("state and event in one batch", source,
            (number, isAudited) => WriteAsync(source, number, isAudited)));
        await app.StopAsync();
        await VerifyBench.RunAsync(report, stores.Database("procedures"));
    }

    static WebApplication Build(Stores stores)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(stores.Settings.Select(setting =>
            new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddDatabase<ProceduresDb>("procedures-db");
        builder.AddMessaging<ProceduresDb>().AddAudit<ProceduresDb>();
        return builder.Build();
    }

    static async Task PrepareAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            insert into procedures (code, state, decided_state, last_version, sequence, updated_at)
            select '7.' || lpad(n::text, 6, '0'), 'draft', 'draft', 0, 0, now() from generate_series(0, 999) n;
            insert into procedure_drafts (code, content, hash, issuer, revision, updated_at)
            select code, '{"name": "a"}', '\x00', 'province', 1, now() from procedures where code like '7.%'
            """);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes a second with audit against without, the turns in the order A B B A so that a drift of the
    /// machine falls on both.</summary>
    static async Task<Figure> PairedAsync(
        string name, NpgsqlDataSource source, Func<int, bool, Task> write)
    {
        await TurnAsync(source, write, isAudited: false);
        await TurnAsync(source, write, isAudited: true);
        var ratios = new List<double>();
        var rates = new Dictionary<bool, List<double>> { [false] = [], [true] = [] };
        for (var pair = 0; pair < Pairs; pair++)
        {
            var order = pair % 2 == 0;
            var first = await TurnAsync(source, write, order);
            var second = await TurnAsync(source, write, !order);
            rates[order].Add(first);
            rates[!order].Add(second);
            ratios.Add(order ? first / second : second / first);
        }
        return new($"writes with audit, {name}", rates[true].Median(), "writes/s", "without audit",
            rates[false].Median(), Goal: 0.97, Note: $"median of {Pairs} pairs {ratios.Median():0.000}, " +
            $"from {ratios.Min():0.000} to {ratios.Max():0.000}");
    }

    /// <summary>Writes a second until all are written and, where there are entries, all are linked.</summary>
    static async Task<double> TurnAsync(NpgsqlDataSource source, Func<int, bool, Task> write, bool isAudited)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < PerTurn;
                number = Interlocked.Increment(ref next))
            {
                await write(number, isAudited);
            }
        })));
        if (isAudited)
        {
            await LinkAsync(source);
        }
        return PerTurn / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Until nothing waits; the service's own worker may be at it too.</summary>
    static async Task LinkAsync(NpgsqlDataSource source)
    {
        var chain = Chain(source);
        await using var waits = source.CreateCommand("""
            select (select max(id) from audit_entries)
                > coalesce((select entry_id from audit_links order by position desc limit 1), 0)
            """);
        while (await waits.ExecuteScalarAsync() is true)
        {
            await chain.TurnAsync(default);
        }
    }

    public static AuditChain Chain(NpgsqlDataSource source) => new(
        new HostingEnvironment { ApplicationName = "EGov.Benchmarks" }, source,
        new HeadKey(new ConfigurationBuilder().Build()), TimeProvider.System);

    static async Task SaveAsync(IServiceProvider services, int number, bool isAudited)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProceduresDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var draft = (await db.Drafts.FindAsync(Code(number)))!;
        draft.Revision++;
        draft.UpdatedAt = TimeProvider.System.GetUtcNow();
        db.Record(Event(number), TimeProvider.System.GetUtcNow());
        if (isAudited)
        {
            db.Record(Entry(number));
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    static async Task WriteAsync(NpgsqlDataSource source, int number, bool isAudited)
    {
        var row = OutboxMessage.Of(Event(number), TimeProvider.System.GetUtcNow());
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new("update procedure_drafts set revision = revision + 1 where code = $1")
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = Code(number) } },
        });
        batch.BatchCommands.Add(new("""
            insert into outbox (event_id, topic, key, type, body, created_at) values ($1, $2, $3, $4, $5, $6)
            """)
        {
            Parameters =
            {
                new() { Value = row.EventId }, new() { Value = row.Topic }, new() { Value = row.Key },
                new() { Value = row.Type }, new() { Value = row.Body }, new() { Value = row.CreatedAt },
            },
        });
        if (isAudited)
        {
            batch.BatchCommands.Add(Entry(number).ToCommand());
        }
        await batch.ExecuteNonQueryAsync();
    }

    static string Code(int number) => $"7.{number % 1000:000000}";

    static ProcedurePublished Event(int number) => new(
        Code(number), 1, "Thủ tục đăng ký khai sinh có yếu tố nước ngoài", "Hộ tịch", "full", "123/QĐ-UBND",
        new DateOnly(2026, 6, 1));

    static AuditEntry Entry(int number) => new AuditAct(
        new("0197f3c2-7d1e-7c3a-9a51-3f5f0d3a9b10", "officer", "portal"), "SaveProcedureDraft", "Publication")
        .Entry(Code(number), new byte[32], new byte[32]);
}
