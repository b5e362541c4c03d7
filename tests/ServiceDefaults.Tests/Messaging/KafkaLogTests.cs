using Confluent.Kafka;
using Confluent.Kafka.Admin;
using EGov.ServiceDefaults.Messaging;
using EGov.TestKit;

namespace EGov.ServiceDefaults.Tests.Messaging;

[Collection("kafka")]
public sealed class KafkaLogTests : IAsyncLifetime
{
    KafkaLog? log;
    string address = "";

    IEventLog Log => log!;

    public async Task InitializeAsync()
    {
        if (KafkaBroker.Home is null)
        {
            return;
        }
        address = (await KafkaBroker.OfProcessAsync()).Address;
        await ForgetAsync(address, EventLogContract.Topics.Select(topic => topic.Name));
        log = new KafkaLog(address, "tests");
        await log.CreateTopicsAsync(EventLogContract.Topics, default);
    }

    public Task DisposeAsync()
    {
        log?.Dispose();
        return Task.CompletedTask;
    }

    [NeedsKafkaFact]
    public Task Appended_messages_are_read_once_in_order_per_key() =>
        EventLogContract.Appended_messages_are_read_once_in_order_per_key(Log);

    [NeedsKafkaFact]
    public Task A_message_carries_its_CloudEvents_attributes() =>
        EventLogContract.A_message_carries_its_CloudEvents_attributes(Log);

    [NeedsKafkaFact]
    public Task Positions_of_a_partition_have_no_holes() =>
        EventLogContract.Positions_of_a_partition_have_no_holes(Log);

    [NeedsKafkaFact]
    public Task Reading_begins_at_the_position_asked_for() =>
        EventLogContract.Reading_begins_at_the_position_asked_for(Log);

    [NeedsKafkaFact]
    public Task A_waiting_reader_hears_of_new_messages_at_once() =>
        EventLogContract.A_waiting_reader_hears_of_new_messages_at_once(Log);

    [NeedsKafkaFact]
    public Task Two_readers_of_one_name_share_and_take_over() =>
        EventLogContract.Two_readers_of_one_name_share_and_take_over(Log);

    [NeedsKafkaFact]
    public Task Creating_topics_again_changes_nothing() => EventLogContract.Creating_topics_again_changes_nothing(Log);

    [NeedsKafkaFact]
    public async Task A_row_larger_than_the_log_takes_is_told_with_its_cause()
    {
        var huge = OutboxMessage.Of(new SampleEvent(new string('x', 2_000_000), 1), DateTimeOffset.UnixEpoch);
        var refused = await Log.AppendAsync([huge], default);
        Assert.Contains("large", Assert.Single(refused).Value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Deletes the topics and waits until the broker has forgotten them.</summary>
    internal static async Task ForgetAsync(string address, IEnumerable<string> topics)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = address }).Build();
        try
        {
            await admin.DeleteTopicsAsync(topics);
        }
        catch (DeleteTopicsException error)
        {
            Assert.All(error.Results, one => Assert.Contains(
                one.Error.Code, (ErrorCode[])[ErrorCode.NoError, ErrorCode.UnknownTopicOrPart]));
        }
        var names = topics.ToHashSet(StringComparer.Ordinal);
        while (admin.GetMetadata(TimeSpan.FromSeconds(5)).Topics.Exists(topic => names.Contains(topic.Topic)))
        {
            await Task.Delay(50);
        }
    }
}
