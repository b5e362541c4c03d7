using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Tests.Messaging;
using EGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit;

/// <summary>A fresh service database with the audit's tables, and its chain driven turn by turn.</summary>
public sealed class AuditStores : IAsyncLifetime
{
    internal static readonly IHostEnvironment Host = new HostingEnvironment { ApplicationName = "EGov.Samples" };

    public NpgsqlDataSource Source { get; private set; } = null!;

    public string Database { get; private set; } = "";

    internal HandTime Time { get; } = new();

    internal AuditChain Chain { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestPostgres.NewDatabaseAsync();
        Source = NpgsqlDataSource.Create(Database);
        await using var db = OpenDb();
        await db.Database.EnsureCreatedAsync();
        await RunAsync(AuditTables.Sql);
        Chain = NewChain();
    }

    public async Task DisposeAsync() => await Source.DisposeAsync();

    internal SampleDb OpenDb() => new(new DbContextOptionsBuilder<SampleDb>().UseNpgsql(Source).Options);

    /// <summary>A replica: it knows nothing but what the database says.</summary>
    internal AuditChain NewChain(string? key = null) => new(Host, Source, new HeadKey(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Audit:Key", key)]).Build()), Time);

    internal static AuditEntry Entry(int number) =>
        AuditEntry.Of(new($"u{number}", "officer"), "samples.change", $"s{number}", "test");

    /// <summary>Writes entries, each in a transaction of its own.</summary>
    public async Task WriteAsync(int count, int from = 1)
    {
        await using var batch = Source.CreateBatch();
        for (var number = from; number < from + count; number++)
        {
            batch.BatchCommands.Add(Entry(number).ToCommand());
        }
        await batch.ExecuteNonQueryAsync();
    }

    public async Task LinkAllAsync()
    {
        while (await Chain.TurnAsync(default))
        {
            // One batch after another.
        }
    }

    public async Task TurnsAsync(int turns)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            await Chain.TurnAsync(default);
        }
    }

    /// <summary>Behind a gap that may take a while: a transaction of any other database of the server can be the one it
    /// waits for.</summary>
    public async Task LinkUntilAsync(int count)
    {
        for (var turn = 0; turn < 500 && (await LinkedAsync()).Count < count; turn++)
        {
            await Chain.TurnAsync(default);
            await Task.Delay(turn < 5 ? 0 : 20);
        }
    }

    public Task<List<long>> IdsAsync() => ListAsync<long>("select id from audit_entries order by id");

    public Task<List<long>> LinkedAsync() => ListAsync<long>("select entry_id from audit_links order by position");

    internal async Task<Verdict> VerifyAsync(params AuditHead[] heads)
    {
        await using var source = NpgsqlDataSource.Create(Database);
        var database = new AuditDatabase(source);
        return ChainCheck.Run(new Evidence("samples", database.EntriesAfter, database.LinksAfter, heads));
    }

    public async Task RunAsync(string sql, params object[] values)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await connection.RunAsync(sql, values, default);
    }

    public async Task<List<T>> ListAsync<T>(string sql)
    {
        await using var connection = await Source.OpenConnectionAsync();
        return await connection.ListAsync(sql, [], row => row.GetFieldValue<T>(0), default);
    }

    /// <summary>As whoever owns the server does it: with the guards off.</summary>
    public Task TamperAsync(string sql) => RunAsync($"""
        begin; set local session_replication_role = replica; {sql}; commit
        """);
}
