using EGov.Contracts;
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

namespace EGov.Procedures.Tests.FollowCalendars;

/// <summary>The service with all its work in the background, and a directory that tells it over the embedded log.</summary>
public sealed class FollowedStand : IAsyncLifetime
{
    const string Code = "1.000001";

    readonly DirectoryInfo index = Directory.CreateTempSubdirectory("egov-procedures-");
    readonly List<ProceduresDatabase> databases = [];
    string events = "";
    TestIssuer issuer = null!;
    WebApplication directory = null!;
    WebApplicationFactory<Program>? service;

    public async Task InitializeAsync()
    {
        events = await TestPostgres.NewDatabaseAsync();
        issuer = await TestIssuer.StartAsync();
        var builder = NewBuilder(await TestPostgres.NewDatabaseAsync());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddDatabase<TellingDb>("procedures-db");
        builder.AddMessaging<TellingDb>();
        directory = builder.Build();
        await using var scope = directory.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TellingDb>().Database.EnsureCreatedAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        await directory.DisposeAsync();
        await issuer.DisposeAsync();
        await Task.WhenAll(databases.Select(database => database.DisposeAsync()));
        index.Delete(recursive: true);
    }

    /// <summary>
    /// The service over a database that knows of nothing but one decision, signed and made public on these days; in place
    /// of the one before, which reads the log under the same name.
    /// </summary>
    internal async Task<FollowedService> StartAsync(string signedOn, string publicOn)
    {
        var database = new ProceduresDatabase();
        databases.Add(database);
        await database.InitializeAsync();
        await RunAsync(database, "--migrate");
        await (service is null ? directory.StartAsync() : StopAsync());
        service = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:procedures-db", database.ConnectionString)
            .UseSetting("ConnectionStrings:events-db", events)
            .UseSetting("Search:Folder", Path.Combine(index.FullName, $"{databases.Count}"))
            .ConfigureLogging(log => log.ClearProviders()).Trust(issuer));
        var client = service.CreateDefaultClient(new TokenHandler(
            () => issuer.Officer(Guid.Empty, "procedure-editor", "procedure-publisher")));
        var followed = new FollowedService(client, database, Code);
        await followed.DecideAsync(signedOn, publicOn);
        return followed;
    }

    /// <summary>Tells what happened, as the directory's outbox and relay do.</summary>
    internal async Task TellAsync<T>(params T[] told) where T : IEvent
    {
        await using var scope = directory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TellingDb>();
        Array.ForEach(told, one => db.Record(one, DateTimeOffset.UtcNow));
        await db.SaveChangesAsync();
    }

    /// <summary>Runs the service's program with an argument, over a database.</summary>
    internal async Task RunAsync(ProceduresDatabase database, string argument)
    {
        var builder = NewBuilder(database.ConnectionString);
        builder.AddDatabase<ProceduresDb>("procedures-db");
        builder.AddMessaging<ProceduresDb>();
        builder.FollowDirectory<ProceduresDb>().FollowCalendars<ProceduresDb>();
        await using var program = builder.Build();
        await program.RunServiceAsync<ProceduresDb>([argument]);
    }

    async Task StopAsync() => await (service?.DisposeAsync() ?? default);

    WebApplicationBuilder NewBuilder(string database)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "EGov.Procedures.Tests" });
        builder.Configuration["ConnectionStrings:procedures-db"] = database;
        builder.Configuration["ConnectionStrings:events-db"] = events;
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        return builder;
    }

    sealed class TellingDb(DbContextOptions<TellingDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddMessaging();
    }
}
