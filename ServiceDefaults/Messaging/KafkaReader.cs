using System.Text;
using Confluent.Kafka;
using EGov.ServiceDefaults.Telemetry;

namespace EGov.ServiceDefaults.Messaging;

internal sealed class KafkaReader : ILogReader
{
    // librdkafka's _AUTO_OFFSET_RESET: with reset = error it says that the position is not in the log.
    const int NotInLog = -140;

    readonly IConsumer<string, byte[]> consumer;
    ConsumeException? pending;

    public KafkaReader(ConsumerConfig config, string[] topics, Func<string, int, long?> start)
    {
        config.PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky;
        config.AutoOffsetReset = AutoOffsetReset.Error;
        config.EnableAutoOffsetStore = false;
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

    public Task<long> LowAsync(string topic, int partition, CancellationToken cancel) => Task.Run(() =>
        consumer.QueryWatermarkOffsets(
            new TopicPartition(topic, partition), TimeSpan.FromSeconds(10)).Low.Value, cancel);

    public void Handled(LogMessage last)
    {
        var partition = new TopicPartition(last.Topic, last.Partition);
        if (consumer.Assignment.Contains(partition))
        {
            consumer.StoreOffset(new TopicPartitionOffset(partition, last.Position + 1));
        }
    }

    public ValueTask DisposeAsync() => new(Task.Run(() =>
    {
        consumer.Close();
        consumer.Dispose();
    }));

    List<LogMessage> Drain(int max, TimeSpan wait)
    {
        var batch = new List<LogMessage>();
        try
        {
            Raise(pending);
            while (batch.Count < max && consumer.Consume(batch.Count == 0 ? wait : TimeSpan.Zero) is { } next)
            {
                batch.Add(CloudEvent.Read((next.Topic, next.Partition, next.Offset), next.Message.Key ?? "",
                    Read(next.Message.Headers), next.Message.Value ?? []));
            }
        }
        catch (ConsumeException error) when (batch.Count > 0)
        {
            pending = error;
        }
        catch (ConsumeException error)
        {
            Raise(error);
        }
        return batch;
    }

    void Raise(ConsumeException? error)
    {
        pending = null;
        if (error?.Error.Code is (ErrorCode)NotInLog or ErrorCode.OffsetOutOfRange)
        {
            var lost = error.ConsumerRecord.TopicPartition;
            var low = consumer.QueryWatermarkOffsets(lost, TimeSpan.FromSeconds(10)).Low;
            throw new PositionLostException(lost.Topic, lost.Partition, low);
        }
        if (error is { Error.Code: not ErrorCode.UnknownTopicOrPart })
        {
            throw new KafkaException(error.Error, error);
        }
    }

    static Dictionary<string, string> Read(Headers? headers)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in headers ?? [])
        {
            read[header.Key] = Encoding.UTF8.GetString(header.GetValueBytes() ?? []);
        }
        return read;
    }
}
