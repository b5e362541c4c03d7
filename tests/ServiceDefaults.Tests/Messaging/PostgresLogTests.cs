using EGov.Contracts;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using EGov.TestKit;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Messaging;

public sealed class PostgresLogTests : IAsyncLifetime
{
    PostgresLog log = null!;
    NpgsqlDataSource events = null!;

    public async Task InitializeAsync()
    {
        events = NpgsqlDataSource.Create(await TestPostgres.NewDatabaseAsync());
        log = new PostgresLog(events, "tests");
        await log.CreateTopicsAsync(EventLogContract.Topics, default);
    }

    public async Task DisposeAsync() => await events.DisposeAsync();

    [Fact]
    public Task Appended_messages_are_read_once_in_order_per_key() =>
        EventLogContract.Appended_messages_are_read_once_in_order_per_key(log);

    [Fact]
    public Task A_message_carries_its_CloudEvents_attributes() =>
        EventLogContract.A_message_carries_its_CloudEvents_attributes(log);

    [Fact]
    public Task Positions_of_a_partition_have_no_holes() =>
        EventLogContract.Positions_of_a_partition_have_no_holes(log);

    [Fact]
    public Task Reading_begins_at_the_position_asked_for() =>
        EventLogContract.Reading_begins_at_the_position_asked_for(log);

    [Fact]
    public Task A_waiting_reader_hears_of_new_messages_at_once() =>
        EventLogContract.A_waiting_reader_hears_of_new_messages_at_once(log);

    [Fact]
    public Task Two_readers_of_one_name_share_and_take_over() =>
        EventLogContract.Two_readers_of_one_name_share_and_take_over(log);

    [Fact]
    public Task Creating_topics_again_changes_nothing() => EventLogContract.Creating_topics_again_changes_nothing(log);

    [Fact]
    public async Task Writers_at_the_same_time_leave_positions_without_holes()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => log.AppendAsync(SampleEvent.Rows(40), default))));

        await using var reader = log.Read("reader", [SampleEvent.Topic], (_, _) => null);
        var read = await EventLogContract.ReadAsync(reader, 320);
        Assert.All(read.GroupBy(message => message.Partition), partition =>
            Assert.Equal(partition.Count() - 1, partition.Max(message => message.Position)));
    }

    [Fact]
    public async Task A_compacted_topic_keeps_its_first_message_and_the_last_of_a_key()
    {
        await using var connection = await events.OpenConnectionAsync();
        await connection.RunAsync("""
            insert into log_directory (partition, position, key, headers, body)
            select 0, n, 'unit', '{}', '' from generate_series(0, 9) n; update log_heads set next = 10
            """, [], default);
        await log.CreateTopicsAsync(EventLogContract.Topics, default);

        await using var reader = log.Read("reader", ["directory"], (_, _) => null);
        Assert.Equal([0, 9], (await EventLogContract.ReadAsync(reader, 2)).Select(message => message.Position));
    }

    [Fact]
    public async Task A_reader_cut_off_loses_its_partitions_to_the_one_that_stands_by()
    {
        await using var first = log.Read("pair", [SampleEvent.Topic], (_, _) => null);
        await first.ReadAsync(1, TimeSpan.Zero, default);
        await log.AppendAsync(SampleEvent.Rows(5), default);
        await using var heir = log.Read("pair", [SampleEvent.Topic], (_, _) => null);
        Assert.Empty(await heir.ReadAsync(5, TimeSpan.Zero, default));

        await using var cut = events.CreateCommand(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
        await cut.ExecuteNonQueryAsync();
        Assert.Equal(5, (await EventLogContract.ReadAsync(heir, 5)).Count);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => first.ReadAsync(5, TimeSpan.Zero, default));
    }

    [Fact]
    public async Task A_row_for_a_topic_that_was_not_created_waits_for_the_migration()
    {
        await using (var drop = events.CreateCommand("delete from log_heads where topic = 'directory'"))
        {
            await drop.ExecuteNonQueryAsync();
        }
        var row = OutboxMessage.Of(new UnitTold("H1"), DateTimeOffset.UnixEpoch);
        await Assert.ThrowsAsync<PostgresException>(() => log.AppendAsync([row], default));

        await log.CreateTopicsAsync(EventLogContract.Topics, default);
        await log.AppendAsync([row], default);
        await using var reader = log.Read("reader", ["directory"], (_, _) => null);
        Assert.Single(await EventLogContract.ReadAsync(reader, 1));
    }

    sealed record UnitTold(string Code) : IEvent
    {
        public static string EventType => "samples.unit-told.v1";

        public static string Topic => "directory";

        string IEvent.Key => Code;
    }
}
