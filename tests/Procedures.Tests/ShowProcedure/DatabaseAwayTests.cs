using System.Diagnostics;
using System.Net;
using EGov.Procedures.IndexProcedures;
using EGov.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.Procedures.Tests.ShowProcedure;

/// <summary>toxiproxy between the service and its database.</summary>
public sealed class DatabaseAwayTests
{
    const string Tool = "engines/toxiproxy/toxiproxy-server.xz";
    const string Proxy = "database";

    [NeedsSharedFact(Tool)]
    public Task Half_open_database_is_told_within_seconds_and_search_goes_on() =>
        IsToldAsync(proxy => proxy.HalfOpenAsync(Proxy));

    [NeedsSharedFact(Tool)]
    public Task Cut_database_is_told_at_once_and_search_goes_on() => IsToldAsync(proxy => proxy.CutAsync(Proxy));

    static async Task IsToldAsync(Func<Toxiproxy, Task> harm)
    {
        await using var proxy = await Toxiproxy.StartAsync();
        var port = FreePort.Next();
        var real = new NpgsqlConnectionStringBuilder(await TestPostgres.NewDatabaseAsync());
        await proxy.OpenAsync(Proxy, port, real.Port);
        var app = new ProceduresApp { Through = $";Port={port}" };
        await app.InitializeAsync();
        await app.PublishAsync(Sample.Content("1.500001"));
        await app.Services.GetRequiredService<CatalogueIndex>().RebuildAsync(default);
        await app.GetAsync("/api/procedures/1.500001");

        await harm(proxy);
        foreach (var address in new[] { "1.500001", "1.500001/steps", "1.500001/versions", "changes" })
        {
            await IsAwayAsync(app.Public, "/api/procedures/" + address);
        }
        var found = await app.GetAsync("/api/procedures?q=trích lục");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Equal(1, (await app.GetAsync("/api/procedures/suggest?q=trích")).GetProperty("items").GetArrayLength());

        await proxy.HealAsync();
        var waited = Stopwatch.StartNew();
        while ((await app.Public.GetAsync("/api/procedures/1.500001")).StatusCode != HttpStatusCode.OK)
        {
            Assert.InRange(waited.Elapsed.TotalSeconds, 0, 60);
        }
        await app.DisposeAsync();
    }

    static async Task IsAwayAsync(HttpClient client, string address)
    {
        var waited = Stopwatch.StartNew();
        using var answer = await client.GetAsync(address);
        // Three seconds of our own and the test machine's slowness; the driver alone takes eleven.
        Assert.InRange(waited.Elapsed.TotalSeconds, 0, 7);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(["StoreIsReachable"], await ProceduresApp.RefusalsAsync(answer));
    }
}
