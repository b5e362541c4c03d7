using EGov.ServiceDefaults.Tests.Messaging;
using EGov.ServiceDefaults.Units;

namespace EGov.ServiceDefaults.Tests.Units;

[Collection("kafka")]
public sealed class UnitRebuildTests
{
    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task A_spoilt_copy_is_made_anew_and_no_reader_ever_sees_a_part_of_it(string log)
    {
        var stores = await UnitFollower.NewStoresAsync(log);
        var history = new UnitHistory(seed: 6);
        await UnitFollower.TellAsync(stores, history.Told.Select(UnitHistory.Row));
        await using var follower = await UnitFollower.StartAsync(stores);
        await follower.EqualsAsync(history);
        await follower.RunAsync("""
            update unit_copy set state = state || '{"kind": "agency"}';
            update unit_copy set sequence = sequence + 1000000 where id::text like '00000002%';
            insert into unit_copy (id, sequence, kind, state) values (gen_random_uuid(), 9, 'area', '{}');
            """);
        using var done = new CancellationTokenSource();
        var fewest = FewestSeenAsync(follower, done.Token);
        var rebuilt = CopyRebuild.RunAsync(follower.Services, DirectoryCopies.Units, default);
        await UnitFollower.TellAsync(stores, history.Grow(20).Select(UnitHistory.Row));
        Assert.Equal(30, await rebuilt);
        await follower.EqualsAsync(history);
        await done.CancelAsync();
        Assert.True(await fewest >= 30);
    }

    static async Task<long> FewestSeenAsync(UnitFollower follower, CancellationToken done)
    {
        var fewest = long.MaxValue;
        while (!done.IsCancellationRequested)
        {
            fewest = Math.Min(fewest, await follower.CountAsync("select count(*) from unit_copy"));
            await Task.Delay(5, CancellationToken.None);
        }
        return fewest;
    }
}
