using System.Diagnostics;
using EGov.TestKit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Messaging;

/// <summary>toxiproxy between a service and its stores.</summary>
public sealed class BadNetworkTests
{
    const string Tool = "engines/toxiproxy/toxiproxy-server.xz";
    const string Database = "database";
    const string Log = "log";

    [NeedsSharedFact(Tool)]
    public async Task Slow_database_is_waited_for()
    {
        await using var proxy = await Toxiproxy.StartAsync();
        await using var service = await SampleService.StartAsync(await BehindAsync(proxy));
        await proxy.SlowAsync(Database, 100);

        await service.WriteAsync(SampleEvent.Rows(10));
        Assert.Equal(10, (await service.SettledAsync(10)).Count);
    }

    [NeedsSharedFact(Tool)]
    public Task Cut_database_fails_fast_and_the_service_recovers() =>
        FailsFastAndRecoversAsync(proxy => proxy.CutAsync(Database));

    [NeedsSharedFact(Tool)]
    public Task Half_open_database_fails_fast_and_the_service_recovers() =>
        FailsFastAndRecoversAsync(proxy => proxy.HalfOpenAsync(Database));

    [NeedsKafkaFact]
    public Task Slow_broker_is_waited_for() => BrokerHealsAsync(proxy => proxy.SlowAsync(Log, 300), stillFlows: true);

    [NeedsKafkaFact]
    public Task Cut_broker_delays_events_and_loses_none() => BrokerHealsAsync(proxy => proxy.CutAsync(Log));

    [NeedsKafkaFact]
    public Task Half_open_broker_delays_events_and_loses_none() => BrokerHealsAsync(proxy => proxy.HalfOpenAsync(Log));

    static async Task FailsFastAndRecoversAsync(Func<Toxiproxy, Task> harm)
    {
        await using var proxy = await Toxiproxy.StartAsync();
        await using var service = await SampleService.StartAsync(await BehindAsync(proxy));
        await service.WriteAsync(SampleEvent.Rows(5));
        await service.SettledAsync(5);

        await harm(proxy);
        var waited = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<Exception>(() => service.WriteAsync(SampleEvent.Rows(5)));
        Assert.Equal(HealthStatus.Unhealthy, (await service.HealthAsync()).Status);
        Assert.InRange(waited.Elapsed.TotalSeconds, 0, 25);

        await proxy.HealAsync();
        await RetryAsync(() => service.WriteAsync(SampleEvent.Rows(5)));
        Assert.Equal(10, (await service.SettledAsync(10, 60)).Count);
        Assert.NotEqual(HealthStatus.Unhealthy, (await service.HealthAsync()).Status);
    }

    static async Task BrokerHealsAsync(Func<Toxiproxy, Task> harm, bool stillFlows = false)
    {
        await using var proxy = await Toxiproxy.StartAsync();
        var port = FreePort.Next();
        await using var broker = await KafkaBroker.StartAsync(port);
        await proxy.OpenAsync(Log, port, broker.Port);
        var stores = (await SampleStores.NewAsync(SampleStores.Postgres)) with { Broker = broker.Address };
        await stores.RemakeLogAsync();
        await using var service = await SampleService.StartAsync(stores);
        await service.WriteAsync(SampleEvent.Rows(10));
        await service.SettledAsync(10);

        await harm(proxy);
        await service.WriteAsync(SampleEvent.Rows(10));
        if (!stillFlows)
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            await proxy.HealAsync();
        }
        Assert.Equal(20, (await service.SettledAsync(20, 60)).Count);
    }

    static async Task<SampleStores> BehindAsync(Toxiproxy proxy)
    {
        var stores = await SampleStores.NewAsync(SampleStores.Postgres);
        var real = new NpgsqlConnectionStringBuilder(stores.Database);
        var port = FreePort.Next();
        await proxy.OpenAsync(Database, port, real.Port);
        return stores with { Database = $"{stores.Database};Port={port};Command Timeout=3" };
    }

    static async Task RetryAsync(Func<Task> act)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception) when (tries < 5)
            {
                await Task.Delay(500);
            }
        }
    }
}
