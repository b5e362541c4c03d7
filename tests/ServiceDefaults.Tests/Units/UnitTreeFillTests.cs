using EGov.ServiceDefaults.Tests.Messaging;
using EGov.ServiceDefaults.Units;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Tests.Units;

[Collection("kafka")]
public sealed class UnitTreeFillTests
{
    [Fact]
    public async Task The_tree_says_of_every_day_what_the_history_says()
    {
        var stores = await UnitFollower.NewStoresAsync(SampleStores.Postgres);
        var history = new UnitHistory(seed: 8, units: 12);
        await using var follower = await UnitFollower.StartAsync(stores);
        Assert.False(follower.Tree.IsReady);
        await UnitFollower.TellAsync(stores, history.Told.Select(UnitHistory.Row));
        await follower.EqualsAsync(history);
        await FillAsync(follower);
        Assert.True(follower.Tree.IsReady);
        foreach (var day in (DateOnly[])[new(2019, 12, 31), new(2020, 6, 1), new(2021, 1, 1), new(2026, 1, 1)])
        {
            Assert.All(history.Last.Keys, unit => Assert.All(history.Last.Keys, top =>
                Assert.Equal(Above(history, unit, day).Contains(top), follower.Tree.IsWithin(unit, top, day))));
        }
    }

    [Fact]
    public async Task What_another_replica_wrote_is_seen_within_moments()
    {
        var stores = await UnitFollower.NewStoresAsync(SampleStores.Postgres);
        var history = new UnitHistory(seed: 9, units: 2);
        await UnitFollower.TellAsync(stores, history.Told.Select(UnitHistory.Row));
        await using var follower = await UnitFollower.StartAsync(stores);
        await follower.EqualsAsync(history);
        var (top, low) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        var day = new DateOnly(2020, 6, 1);
        await SeesAsync(() => follower.Tree.IsWithin(low, top, day));
        await follower.RunAsync("""
            update unit_copy set state = jsonb_set(state, '{versions,0,parentId}', 'null'), at = clock_timestamp()
            """);
        await SeesAsync(() => !follower.Tree.IsWithin(low, top, day));
        await follower.RunAsync("delete from unit_copy");
        await FillAsync(follower);
        Assert.True(follower.Tree.IsWithin(low, low, day));
    }

    static Task FillAsync(UnitFollower follower) =>
        follower.Services.GetRequiredService<UnitTreeFill>().FillAsync(default);

    static async Task SeesAsync(Func<bool> seen)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!seen())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    static IEnumerable<Guid> Above(UnitHistory history, Guid unit, DateOnly day)
    {
        Guid? at = unit;
        while (at is { } id && history.Last[id].Versions.FirstOrDefault(version =>
            version.From <= day && !(version.To < day)) is { } version)
        {
            yield return id;
            at = version.ParentId is null ? null : Guid.Parse(version.ParentId);
        }
    }
}
