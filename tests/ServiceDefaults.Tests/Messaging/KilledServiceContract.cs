namespace EGov.ServiceDefaults.Tests.Messaging;

/// <summary>The service dies by kill -9 at each point of the way of an event, and is started again.</summary>
internal static class KilledServiceContract
{
    public static async Task Relay_killed_before_commit_tells_nothing(string log)
    {
        var stores = await SampleStores.NewAsync(log);
        await CrashHost.DieAsync(stores, "before commit");
        await using var service = await SampleService.StartAsync(stores);

        Assert.Empty(await service.SettledAsync(0));
        Assert.Equal(0, await service.CountAsync("select count(*) from outbox"));
    }

    public static Task Relay_killed_after_commit_tells_all_later(string log) => AllOnceAsync(log, "after commit");

    public static Task Relay_killed_after_produce_tells_again_and_takes_effect_once(string log) =>
        AllOnceAsync(log, "after produce");

    public static Task Relay_killed_after_mark_loses_nothing(string log) => AllOnceAsync(log, "after mark");

    public static Task Consumer_killed_inside_its_effect_begins_it_again(string log) => AllOnceAsync(log, "in handler");

    public static Task Consumer_killed_between_effect_and_offset_does_nothing_twice(string log) =>
        AllOnceAsync(log, "before offset");

    static async Task AllOnceAsync(string log, string point)
    {
        var stores = await SampleStores.NewAsync(log);
        await CrashHost.DieAsync(stores, point);
        await using var service = await SampleService.StartAsync(stores);

        var effects = await service.SettledAsync(CrashHost.Rows);
        Assert.Equal(Enumerable.Range(1, CrashHost.Rows), effects.Select(effect => effect.Number).Order());
        Assert.All(effects.GroupBy(effect => effect.Key),
            key => Assert.Equal(key.Select(one => one.Number).Order(), key.Select(one => one.Number)));
        Assert.Equal(0, await service.CountAsync("select count(*) from outbox where sent_at is null"));
    }
}
