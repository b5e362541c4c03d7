using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Messaging;

/// <summary>A small service set up as real ones are: writes events, and counts them as a consumer.</summary>
internal sealed class SampleService : IAsyncDisposable
{
    readonly WebApplication app;

    SampleService(WebApplication app) => this.app = app;

    public SampleBehaviour Behaviour => app.Services.GetRequiredService<SampleBehaviour>();

    public NpgsqlDataSource Source => app.Services.GetRequiredService<NpgsqlDataSource>();

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    public static async Task<SampleService> StartAsync(
        SampleStores stores, Func<IEventLog, IEventLog>? around = null, Action<SampleEvent>? handle = null,
        string? collector = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = typeof(SampleService).Assembly.GetName().Name });
        builder.Configuration["ConnectionStrings:sample-db"] = stores.Database;
        builder.Configuration["ConnectionStrings:events-db"] = stores.Events;
        builder.Configuration["ConnectionStrings:kafka"] = stores.Broker;
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector;
        builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddDatabase<SampleDb>("sample-db");
        builder.AddMessaging<SampleDb>();
        builder.Services.AddSingleton(new SampleBehaviour { Handle = handle ?? (_ => { }) });
        builder.AddConsumer<SampleDb, SampleHandler>(stores.Consumer, SampleEvent.Topic);
        if (around is not null)
        {
            builder.Services.AddSingleton(around(MessagingSetup.Log(builder.Configuration, "tests")));
        }
        var service = new SampleService(builder.Build());
        service.app.UseServiceDefaults();
        service.app.MapPost("/samples/{code}", async (string code, SampleDb db) =>
        {
            db.Record(new SampleEvent(code, 1), TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
        }).Open();
        await PrepareAsync(service.Services);
        await service.app.StartAsync();
        return service;
    }

    /// <summary>Writes the rows in one transaction, as an endpoint does.</summary>
    public async Task WriteAsync(IEnumerable<OutboxMessage> rows, bool dieBeforeCommit = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SampleDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        CrashHost.DieAt(dieBeforeCommit);
        await transaction.CommitAsync();
    }

    /// <summary>Effects in the order they happened.</summary>
    public async Task<List<(string Key, int Number)>> EffectsAsync()
    {
        await using var find = Source.CreateCommand("select key, number from effects order by seq");
        await using var row = await find.ExecuteReaderAsync();
        var effects = new List<(string, int)>();
        while (await row.ReadAsync())
        {
            effects.Add((row.GetString(0), row.GetInt32(1)));
        }
        return effects;
    }

    /// <summary>Waits until so many effects are there, then a moment more, to see that no more come.</summary>
    public async Task<List<(string Key, int Number)>> SettledAsync(int count, int seconds = 30)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while ((await EffectsAsync()).Count < count && !limit.IsCancellationRequested)
        {
            await Task.Delay(50);
        }
        await Task.Delay(300);
        return await EffectsAsync();
    }

    /// <summary>Waits until the log has acknowledged every row.</summary>
    public async Task SentAsync()
    {
        while (await CountAsync("select count(*) from outbox where sent_at is null") > 0)
        {
            await Task.Delay(5);
        }
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var count = Source.CreateCommand(sql);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public async Task<HealthReport> HealthAsync() =>
        await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    static async Task PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SampleDb>().Database;
        await db.EnsureCreatedAsync();
        await db.ExecuteSqlRawAsync(SampleDb.Effects);
    }
}
