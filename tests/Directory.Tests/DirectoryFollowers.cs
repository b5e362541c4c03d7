using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Directory.Writing;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using EGov.ServiceDefaults.Units;
using EGov.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.Directory.Tests;

/// <summary>The directory with its relay running, and another service that follows it over a real log.</summary>
internal sealed class DirectoryFollowers : IAsyncDisposable
{
    readonly WebApplicationFactory<Program> directory;
    readonly WebApplication follower;

    DirectoryFollowers(WebApplicationFactory<Program> directory, WebApplication follower) =>
        (this.directory, this.follower) = (directory, follower);

    public IServiceProvider Directory => directory.Services;

    public NpgsqlDataSource Copy => follower.Services.GetRequiredService<NpgsqlDataSource>();

    public static async Task<DirectoryFollowers> StartAsync(string? kafka)
    {
        (string Name, string Value)[] settings =
        [
            ("ConnectionStrings:directory-db", await TestPostgres.NewDatabaseAsync()),
            ("ConnectionStrings:follower-db", await TestPostgres.NewDatabaseAsync()),
            ("ConnectionStrings:events-db", await TestPostgres.NewDatabaseAsync()),
            ("ConnectionStrings:kafka", kafka ?? ""),
        ];
        var service = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            settings.ToList().ForEach(setting => host.UseSetting(setting.Name, setting.Value)));
        await Migrated(settings).RunServiceAsync<DirectoryDb>(["--migrate"]);
        return new(service, await FollowerAsync(settings));
    }

    /// <summary>What the directory itself says of each unit.</summary>
    public async Task<Dictionary<Guid, JsonNode?>> OwnAsync()
    {
        await using var scope = Directory.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var json = ServiceSetup.UseOurJson(new JsonSerializerOptions());
        var edges = await db.Successions.AsNoTracking().ToListAsync();
        var (into, outOf) = (edges.ToLookup(edge => edge.ToId), edges.ToLookup(edge => edge.FromId));
        return await db.Units.AsNoTracking().Include(unit => unit.Versions).Include(unit => unit.Codes).AsSplitQuery()
            .ToDictionaryAsync(unit => unit.Id, unit => JsonSerializer.SerializeToNode(
                UnitState.Of(unit, into[unit.Id], outOf[unit.Id]), json));
    }

    public async Task<Dictionary<Guid, JsonNode?>> CopiedAsync() => (await Copy.ListAsync(
        "select id, state from unit_copy", [], row => (row.GetGuid(0), JsonNode.Parse(row.GetString(1))), default))
        .ToDictionary(unit => unit.Item1, unit => unit.Item2);

    public async ValueTask DisposeAsync()
    {
        await follower.StopAsync();
        await follower.DisposeAsync();
        await directory.DisposeAsync();
    }

    // Migration makes the topics of the log too, and needs no server.
    static WebApplication Migrated((string Name, string Value)[] settings)
    {
        var builder = Builder(settings);
        builder.AddDatabase<DirectoryDb>("directory-db");
        builder.AddMessaging<DirectoryDb>();
        return builder.Build();
    }

    static async Task<WebApplication> FollowerAsync((string Name, string Value)[] settings)
    {
        var builder = Builder(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddDatabase<FollowerDb>("follower-db");
        builder.AddMessaging<FollowerDb>();
        builder.FollowDirectory<FollowerDb>();
        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<FollowerDb>().Database.EnsureCreatedAsync();
        }
        await app.StartAsync();
        return app;
    }

    static WebApplicationBuilder Builder((string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "EGov.Directory.Tests" });
        settings.ToList().ForEach(setting => builder.Configuration[setting.Name] = setting.Value);
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        return builder;
    }

    sealed class FollowerDb(DbContextOptions<FollowerDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddMessaging().AddUnitCopy();
    }
}
