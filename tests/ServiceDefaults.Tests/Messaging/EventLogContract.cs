using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Tests.Messaging;

/// <summary>What both logs promise; each log's test class runs all of it.</summary>
internal static class EventLogContract
{
    public static readonly Topic[] Topics =
        [new(SampleEvent.Topic, 3, null, Compacted: false), new("directory", 1, null, Compacted: true)];

    public static async Task Appended_messages_are_read_once_in_order_per_key(IEventLog log)
    {
        var rows = SampleEvent.Rows(1_200);
        await log.AppendAsync(rows[..1_000], default);
        await log.AppendAsync(rows[1_000..], default);

        await using var reader = log.Read("reader", [SampleEvent.Topic], (_, _) => null);
        var read = await ReadAsync(reader, rows.Length);

        Assert.Equal(rows.Select(row => row.EventId).Order(), read.Select(message => message.Id).Order());
        Assert.All(read.GroupBy(message => message.Key), key => Assert.Equal(
            rows.Where(row => row.Key == key.Key).Select(row => row.EventId), key.Select(message => message.Id)));
    }

    public static async Task A_message_carries_its_CloudEvents_attributes(IEventLog log)
    {
        var row = SampleEvent.Row("k1", 42);
        await log.AppendAsync([row], default);

        await using var reader = log.Read("reader", [SampleEvent.Topic], (_, _) => null);
        var message = Assert.Single(await ReadAsync(reader, 1));

        Assert.Equal((row.EventId, row.Key, row.Type, "tests"), (
            message.Id, message.Key, message.Type, message.Source));
        Assert.Equal(row.CreatedAt, message.Time);
        Assert.True(message.Is<SampleEvent>());
        Assert.Equal(new SampleEvent("k1", 42), message.Read<SampleEvent>());
    }

    public static async Task Positions_of_a_partition_have_no_holes(IEventLog log)
    {
        await log.AppendAsync(SampleEvent.Rows(50), default);
        await log.AppendAsync(SampleEvent.Rows(50), default);

        await using var reader = log.Read("reader", [SampleEvent.Topic], (_, _) => null);
        var read = await ReadAsync(reader, 100);

        Assert.All(read.GroupBy(message => message.Partition), partition => Assert.Equal(
            Enumerable.Range(0, partition.Count()).Select(position => (long)position),
            partition.Select(message => message.Position)));
    }

    public static async Task Reading_begins_at_the_position_asked_for(IEventLog log)
    {
        await log.AppendAsync(SampleEvent.Rows(20, keys: 1), default);

        await using var reader = log.Read("reader", [SampleEvent.Topic], (_, _) => 15);
        var lost = await Assert.ThrowsAsync<PositionLostException>(() => ReadAsync(reader, 21));
        Assert.Equal(SampleEvent.Topic, lost.Topic);

        await using var right = log.Read("other", [SampleEvent.Topic], (_, partition) => null);
        var partition = (await ReadAsync(right, 20))[0].Partition;
        await using var late = log.Read("late", [SampleEvent.Topic], (_, one) => one == partition ? 15 : 0);
        Assert.Equal([15L, 16, 17, 18, 19], (await ReadAsync(late, 5)).Select(message => message.Position));
    }

    public static async Task A_waiting_reader_hears_of_new_messages_at_once(IEventLog log)
    {
        await using var reader = log.Read("reader", [SampleEvent.Topic], (_, _) => null);
        await WarmAsync(log, reader);
        var waiting = ReadAsync(reader, 1);
        await Task.Delay(200);
        await log.AppendAsync(SampleEvent.Rows(1), default);

        Assert.Single(await waiting.WaitAsync(TimeSpan.FromSeconds(1)));
    }

    public static async Task Two_readers_of_one_name_share_and_take_over(IEventLog log)
    {
        await using var first = log.Read("pair", [SampleEvent.Topic], (_, _) => null);
        await WarmAsync(log, first);
        var positions = new Dictionary<int, long>();
        var second = log.Read("pair", [SampleEvent.Topic], (_, part) =>
            positions.TryGetValue(part, out var at) ? at : null);
        await using (second)
        {
            await second.ReadAsync(500, TimeSpan.FromSeconds(1), default);
        }
        await log.AppendAsync(SampleEvent.Rows(30), default);

        Assert.True((await ReadAsync(first, 30)).Select(message => message.Id).Distinct().Count() >= 30);
    }

    public static async Task Creating_topics_again_changes_nothing(IEventLog log)
    {
        await log.AppendAsync(SampleEvent.Rows(3), default);
        await log.CreateTopicsAsync(Topics, default);

        await using var reader = log.Read("reader", [SampleEvent.Topic], (_, _) => null);
        Assert.Equal(3, (await ReadAsync(reader, 3)).Count);
    }

    public static async Task<List<LogMessage>> ReadAsync(ILogReader reader, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var read = new List<LogMessage>();
        while (read.Count < count)
        {
            read.AddRange(await reader.ReadAsync(500, TimeSpan.FromMilliseconds(200), limit.Token));
        }
        return read;
    }

    static async Task WarmAsync(IEventLog log, ILogReader reader)
    {
        await log.AppendAsync(SampleEvent.Rows(1), default);
        await ReadAsync(reader, 1);
    }
}
