using System.Text;
using Confluent.Kafka;
using EGov.ServiceDefaults.Telemetry;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>The offsets its client commits are for lag tools alone, and may be a batch ahead.</summary>
internal sealed class KafkaReader : ILogReader
{
    // librdkafka's _AUTO_OFFSET_RESET: with reset = error it says that the position is not in the log.
    const ErrorCode NotInLog = (ErrorCode)(-140);

    readonly IConsumer<string, byte[]> consumer;

    public KafkaReader(ConsumerConfig config, string[] topics, Func<string, int, long?> start)
    {
        config.PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky;
        config.AutoOffsetReset = AutoOffsetReset.Error;
        config.SessionTimeoutMs = 6_000;
        config.TopicMetadataRefreshIntervalMs = 10_000;
        consumer = new ConsumerBuilder<string, byte[]>(config)
            .SetPartitionsAssignedHandler((_, assigned) => assigned.Select(one => new TopicPartitionOffset(
                one, start(one.Topic, one.Partition) is { } position ? position : Offset.Beginning)))
            .SetErrorHandler((_, _) => Counters.LogErrors.Add(1))
            .Build();
        consumer.Subscribe(topics);
    }

    public async Task<IReadOnlyList<LogMessage>> ReadAsync(int max, TimeSpan wait, CancellationToken cancel)
    {
        var batch = Drain(max, TimeSpan.Zero);
        // Waiting blocks a thread, so it gets one of its own.
        return batch.Count > 0 ? batch : await Task.Factory.StartNew(
            () => Drain(max, wait), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public long Low(string topic, int partition) =>
        consumer.QueryWatermarkOffsets(new TopicPartition(topic, partition), TimeSpan.FromSeconds(10)).Low;

    /// <summary>Leaving the group waits for the broker.</summary>
    public ValueTask DisposeAsync() => new(Task.Run(consumer.Close));

    List<LogMessage> Drain(int max, TimeSpan wait)
    {
        var batch = new List<LogMessage>();
        try
        {
            while (batch.Count < max && consumer.Consume(batch.Count == 0 ? wait : TimeSpan.Zero) is { } next)
            {
                batch.Add(Read(next));
            }
        }
        catch (ConsumeException error) when (error.Error.Code is NotInLog or ErrorCode.OffsetOutOfRange)
        {
            // What was read before it comes again, for its position is not stored.
            throw new PositionLostException(error.ConsumerRecord.Topic, error.ConsumerRecord.Partition);
        }
        catch (ConsumeException error) when (error.Error.Code is ErrorCode.UnknownTopicOrPart)
        {
            // Not made yet; the client asks again.
        }
        return batch;
    }

    static LogMessage Read(ConsumeResult<string, byte[]> found)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in found.Message.Headers ?? [])
        {
            headers[header.Key] = Encoding.UTF8.GetString(header.GetValueBytes() ?? []);
        }
        return CloudEvent.Read((found.Topic, found.Partition, found.Offset), found.Message.Key ?? "", headers,
            found.Message.Value ?? []);
    }
}
