using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EGov.ServiceDefaults.Tests.Messaging;

[Collection("kafka")]
public sealed class LostPositionTests
{
    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task Log_shorter_than_the_stored_position_is_an_alarm_and_is_replayed(string log)
    {
        var stores = await SampleStores.NewAsync(log);
        await using (var before = await SampleService.StartAsync(stores))
        {
            await before.WriteAsync(SampleEvent.Rows(60));
            Assert.Equal(60, (await before.SettledAsync(60)).Count);
            before.Behaviour.Handle = _ => throw new HttpRequestException("Too late for these.");
            await before.WriteAsync(SampleEvent.Rows(100)[60..]);
            await before.SentAsync();
        }
        await stores.RemakeLogAsync();

        await using var after = await SampleService.StartAsync(stores);
        Assert.Equal(Enumerable.Range(1, 100), (await after.SettledAsync(100, 60)).Select(one => one.Number).Order());
        Assert.Equal(HealthStatus.Degraded, (await after.HealthAsync()).Status);
        await after.WriteAsync(SampleEvent.Rows(10));
        Assert.Equal(110, (await after.SettledAsync(110)).Count);
    }

    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task Log_made_anew_and_grown_longer_is_noticed_by_the_last_id(string log)
    {
        var stores = await SampleStores.NewAsync(log);
        await using (var before = await SampleService.StartAsync(stores))
        {
            await before.WriteAsync(SampleEvent.Rows(30));
            Assert.Equal(30, (await before.SettledAsync(30)).Count);
        }
        await stores.RemakeLogAsync();
        // Another publisher filled the new log past our positions.
        var other = stores with { Database = await EGov.TestKit.TestPostgres.NewDatabaseAsync(), Consumer = "other" };
        await using (var publisher = await SampleService.StartAsync(other))
        {
            await publisher.WriteAsync(SampleEvent.Rows(90));
            Assert.Equal(90, (await publisher.SettledAsync(90)).Count);
        }

        await using var after = await SampleService.StartAsync(stores);
        Assert.Equal(120, (await after.SettledAsync(120, 60)).Count);
        Assert.Equal(HealthStatus.Degraded, (await after.HealthAsync()).Status);
    }

    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task Restored_consumer_database_catches_up_by_itself(string log)
    {
        var stores = await SampleStores.NewAsync(log);
        await using (var service = await SampleService.StartAsync(stores))
        {
            await service.WriteAsync(SampleEvent.Rows(40));
            await service.SettledAsync(40);
        }
        var anHourAgo = await stores.CopyDatabaseAsync();
        await using (var service = await SampleService.StartAsync(stores))
        {
            await service.WriteAsync(SampleEvent.Rows(60));
            Assert.Equal(100, (await service.SettledAsync(100)).Count);
        }

        await using var restored = await SampleService.StartAsync(stores with { Database = anHourAgo });
        Assert.Equal(100, (await restored.SettledAsync(100)).Count);
        Assert.Equal(HealthStatus.Healthy, (await restored.HealthAsync()).Status);
    }
}
