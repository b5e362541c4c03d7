using EGov.ServiceDefaults.Tests.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EGov.ServiceDefaults.Tests.Units;

/// <summary>Whatever the log, the network or a power cut does: the copy ends as the directory is.</summary>
[Collection("kafka")]
public sealed class FollowDirectoryTests
{
    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task Told_a_hundred_times_in_any_order_the_newest_state_of_each_unit_stays(string log)
    {
        var stores = await UnitFollower.NewStoresAsync(log);
        var history = new UnitHistory(seed: 1);
        await using var follower = await UnitFollower.StartAsync(stores);
        await UnitFollower.TellAsync(stores,
            history.Shuffled(Enumerable.Repeat(history.Told, 100).SelectMany(told => told)));
        await follower.EqualsAsync(history);
    }

    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task Cut_off_between_effect_and_position_it_begins_the_batch_again(string log)
    {
        var stores = await UnitFollower.NewStoresAsync(log);
        var history = new UnitHistory(seed: 2);
        await using var follower = await UnitFollower.StartAsync(stores);
        // The sequence is not undone with its transaction: three times the session dies before the position is kept.
        await follower.RunAsync("""
            create sequence cuts;
            create function cut() returns trigger language plpgsql as $$
            begin
              if new.topic = 'directory' and nextval('cuts') <= 3 then
                perform pg_terminate_backend(pg_backend_pid());
              end if;
              return new;
            end $$;
            create trigger cut before insert or update on positions for each row execute function cut();
            """);
        await UnitFollower.TellAsync(stores, history.Told.Select(UnitHistory.Row));
        await follower.EqualsAsync(history);
        Assert.True(await follower.CountAsync("select last_value from cuts") > 3);
        Assert.Equal(0, await follower.CountAsync("select count(*) from parked"));
    }

    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task Restored_from_an_hour_ago_it_catches_up_by_itself(string log)
    {
        var stores = await UnitFollower.NewStoresAsync(log);
        var history = new UnitHistory(seed: 3);
        await UnitFollower.TellAsync(stores, history.Told.Select(UnitHistory.Row));
        await using (var follower = await UnitFollower.StartAsync(stores))
        {
            await follower.EqualsAsync(history);
        }
        var anHourAgo = await stores.CopyDatabaseAsync();
        await UnitFollower.TellAsync(stores, history.Grow(60).Select(UnitHistory.Row));
        await using (var follower = await UnitFollower.StartAsync(stores))
        {
            await follower.EqualsAsync(history);
        }
        await using var restored = await UnitFollower.StartAsync(stores with { Database = anHourAgo });
        await restored.EqualsAsync(history);
        Assert.Equal(HealthStatus.Healthy, (await restored.HealthAsync()).Status);
    }

    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task A_log_that_keeps_the_last_of_each_unit_is_enough_to_begin_and_to_go_on(string log)
    {
        var stores = await UnitFollower.NewStoresAsync(log);
        var history = new UnitHistory(seed: 4);
        await UnitFollower.TellAsync(stores, history.Told.Take(40).Select(UnitHistory.Row));
        await using (var early = await UnitFollower.StartAsync(stores))
        {
            await early.ReachesAsync(40);
        }
        // Of what the copy has read nothing stays in the log.
        await UnitFollower.TellAsync(stores, history.Told.Skip(40).Concat(history.Renew()).Select(UnitHistory.Row));
        await CompactedLog.WaitAsync(stores, history);

        await using (var again = await UnitFollower.StartAsync(stores))
        {
            await again.EqualsAsync(history);
            Assert.Equal(HealthStatus.Healthy, (await again.HealthAsync()).Status);
        }
        var fresh = stores with { Database = await EGov.TestKit.TestPostgres.NewDatabaseAsync() };
        await using var late = await UnitFollower.StartAsync(fresh);
        await late.EqualsAsync(history);
    }

    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task A_message_that_cannot_be_read_is_set_aside_and_the_other_units_go_on(string log)
    {
        var stores = await UnitFollower.NewStoresAsync(log);
        var history = new UnitHistory(seed: 5);
        var broken = UnitHistory.Row(history.Told[0]) with { Key = "x", Body = "{\"id\":\"x\"}"u8.ToArray() };
        await UnitFollower.TellAsync(stores, [broken, .. history.Told.Select(UnitHistory.Row)]);
        await using var follower = await UnitFollower.StartAsync(stores);
        await follower.EqualsAsync(history);
        Assert.Equal(1, await follower.CountAsync("select count(*) from parked where consumer = 'tests-units'"));
    }
}
