using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using EGov.ServiceDefaults.Tests.Messaging;
using EGov.ServiceDefaults.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Units;

/// <summary>A service that does nothing but follow the directory, as all services do.</summary>
internal sealed class UnitFollower : IAsyncDisposable
{
    public static readonly Topic Directory = new(UnitChanged.Topic, 1, null, Compacted: true);

    readonly WebApplication app;

    UnitFollower(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public UnitTree Tree => app.Services.GetRequiredService<UnitTree>();

    public NpgsqlDataSource Source => app.Services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>Fresh stores, whose log has an empty topic of the directory.</summary>
    public static async Task<SampleStores> NewStoresAsync(string kind)
    {
        var stores = await SampleStores.NewAsync(kind);
        if (stores.Broker is { } broker)
        {
            await KafkaLogTests.ForgetAsync(broker, [Directory.Name]);
        }
        await WithLogAsync(stores, log => log.CreateTopicsAsync([Directory], default));
        return stores;
    }

    public static async Task<UnitFollower> StartAsync(SampleStores stores)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = typeof(UnitFollower).Assembly.GetName().Name });
        builder.Configuration["ConnectionStrings:follower-db"] = stores.Database;
        builder.Configuration["ConnectionStrings:events-db"] = stores.Events;
        builder.Configuration["ConnectionStrings:kafka"] = stores.Broker;
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddDatabase<FollowerDb>("follower-db");
        builder.AddMessaging<FollowerDb>();
        builder.FollowDirectory<FollowerDb>();
        var follower = new UnitFollower(builder.Build());
        await using (var scope = follower.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<FollowerDb>().Database.EnsureCreatedAsync();
        }
        await follower.app.StartAsync();
        return follower;
    }

    /// <summary>Appends to the log as the directory's relay does.</summary>
    public static Task TellAsync(SampleStores stores, IEnumerable<OutboxMessage> rows) => WithLogAsync(stores, async log =>
    {
        foreach (var batch in rows.Chunk(1_000))
        {
            Assert.Empty(await log.AppendAsync(batch, default));
        }
    });

    public static async Task WithLogAsync(SampleStores stores, Func<IEventLog, Task> use)
    {
        if (stores.Broker is { } broker)
        {
            using var log = new KafkaLog(broker, "directory");
            await use(log);
            return;
        }
        await using var events = NpgsqlDataSource.Create(stores.Events);
        await use(new PostgresLog(events, "directory"));
    }

    /// <summary>Waits until the copy is what the history says, and a moment more to see that it stays so.</summary>
    public async Task EqualsAsync(UnitHistory history)
    {
        var wanted = history.Last.ToDictionary(unit => unit.Key,
            unit => JsonSerializer.SerializeToNode(unit.Value, ServiceSetup.OurJson));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!limit.IsCancellationRequested && !IsSame(wanted, await ReadAsync()))
        {
            await Task.Delay(50);
        }
        await Task.Delay(300);
        var read = await ReadAsync();
        Assert.Equal(wanted.Keys.Order(), read.Keys.Order());
        Assert.All(wanted, unit => Assert.True(JsonNode.DeepEquals(unit.Value, read[unit.Key]), $"{unit.Key}"));
    }

    /// <summary>Waits until so many messages are behind it.</summary>
    public async Task ReachesAsync(int position)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await CountAsync("select coalesce(sum(next), 0)::bigint from positions where topic = 'directory'") < position)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    public async Task<long> CountAsync(string sql) =>
        (await Source.ListAsync(sql, [], row => row.GetInt64(0), default))[0];

    public async Task RunAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<HealthReport> HealthAsync() =>
        await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    async Task<Dictionary<Guid, JsonNode?>> ReadAsync() => (await Source.ListAsync(
        "select id, state from unit_copy where sequence = (state ->> 'sequence')::bigint", [],
        row => (Id: row.GetGuid(0), State: JsonNode.Parse(row.GetString(1))), default))
        .ToDictionary(unit => unit.Id, unit => unit.State);

    static bool IsSame(Dictionary<Guid, JsonNode?> wanted, Dictionary<Guid, JsonNode?> read) =>
        wanted.Count == read.Count && wanted.All(unit => JsonNode.DeepEquals(unit.Value, read.GetValueOrDefault(unit.Key)));

    sealed class FollowerDb(DbContextOptions<FollowerDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddMessaging().AddUnitCopy();
    }
}
