using EGov.ServiceDefaults.Data;
using EGov.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGov.Access.Tests.Stand;

/// <summary>A service as it is, on a real port, with what it has mapped.</summary>
internal sealed class RunningService(string name, IDisposable host, IServiceProvider services, Uri address) : IDisposable
{
    public string Name => name;

    public IServiceProvider Services => services;

    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
    })
    { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    public IEnumerable<RouteEndpoint> Routes =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public void Dispose()
    {
        Client.Dispose();
        host.Dispose();
    }

    /// <summary>Starts the service of which the type is a part.</summary>
    public static RunningService Start<TPart>(string name, TestIssuer issuer, params (string Key, string Value)[] settings)
        where TPart : class
    {
        var factory = new WebApplicationFactory<TPart>().WithWebHostBuilder(host =>
        {
            host.UseSetting("urls", "http://127.0.0.1:0").ConfigureLogging(log => log.ClearProviders()).Trust(issuer);
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }
        });
        factory.UseKestrel(0);
        factory.StartServer();
        return new(name, factory, factory.Services, factory.ClientOptions.BaseAddress);
    }

    /// <summary>Starts a service with a fresh database of its own; the tables are made first.</summary>
    public static async Task<RunningService> StartAsync<TDb>(
        string name, TestIssuer issuer, params (string Key, string Value)[] settings) where TDb : DbContext
    {
        var database = await TestPostgres.NewDatabaseAsync();
        await using (var db = (TDb)Activator.CreateInstance(typeof(TDb),
            new DbContextOptionsBuilder<TDb>().UseNpgsql(database).Options)!)
        {
            await db.Database.MigrateAsync();
        }
        var service = Start<TDb>(name, issuer, [
            ($"ConnectionStrings:{name}-db", database),
            ("ConnectionStrings:events-db", await TestPostgres.NewDatabaseAsync()), .. settings,
        ]);
        await using var scope = service.Services.CreateAsyncScope();
        await Migration.RunAsync(scope.ServiceProvider.GetRequiredService<TDb>(), service.Services, default);
        return service;
    }
}
