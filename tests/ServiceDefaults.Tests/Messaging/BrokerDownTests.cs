using System.Diagnostics;
using EGov.TestKit;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EGov.ServiceDefaults.Tests.Messaging;

public sealed class BrokerDownTests
{
    [NeedsKafkaFact]
    public async Task Broker_down_for_30_seconds_stops_no_write_and_loses_and_doubles_nothing()
    {
        await using var broker = await KafkaBroker.StartAsync();
        var stores = (await SampleStores.NewAsync(SampleStores.Postgres)) with { Broker = broker.Address };
        await stores.RemakeLogAsync();
        await using var service = await SampleService.StartAsync(stores);
        await service.WriteAsync(SampleEvent.Rows(20));
        await service.SettledAsync(20);

        await broker.StopAsync();
        var down = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        var written = 20;
        while (down.Elapsed < TimeSpan.FromSeconds(30))
        {
            var write = Stopwatch.StartNew();
            await service.WriteAsync([SampleEvent.Row($"k{written % 7}", ++written)]);
            slowest = slowest > write.Elapsed ? slowest : write.Elapsed;
            await Task.Delay(100);
        }
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"A write took {slowest}.");
        Assert.NotEqual(HealthStatus.Unhealthy, (await service.HealthAsync()).Status);

        await broker.StartAgainAsync();
        var effects = await service.SettledAsync(written, 60);
        Assert.Equal(Enumerable.Range(1, written), effects.Select(effect => effect.Number).Order());
        Assert.All(effects.GroupBy(effect => effect.Key),
            key => Assert.Equal(key.Select(one => one.Number).Order(), key.Select(one => one.Number)));
    }
}
