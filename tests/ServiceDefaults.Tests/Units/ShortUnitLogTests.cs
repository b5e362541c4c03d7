using EGov.ServiceDefaults.Tests.Messaging;
using EGov.ServiceDefaults.Units;

namespace EGov.ServiceDefaults.Tests.Units;

[Collection("kafka")]
public sealed class ShortUnitLogTests
{
    [Fact]
    public async Task A_log_shorter_than_what_the_copy_has_seen_leaves_the_copy_as_it_is()
    {
        var stores = await UnitFollower.NewStoresAsync(SampleStores.Postgres);
        var history = new UnitHistory(seed: 7, units: 5);
        await UnitFollower.TellAsync(stores, history.Told.Select(UnitHistory.Row));
        await using var follower = await UnitFollower.StartAsync(stores);
        await follower.EqualsAsync(history);
        await follower.RunAsync("update positions set next = 1000 where consumer = 'tests-units'");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CopyRebuild.RunAsync(follower.Services, DirectoryCopies.Units, patience.Token));
        await follower.EqualsAsync(history);
    }
}
