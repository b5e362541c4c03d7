using System.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using EGov.ServiceDefaults.Telemetry;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>Kafka. Address: <c>host:port,host:port</c>, then client settings as <c>;name=value</c>.</summary>
internal sealed class KafkaLog(string address, string source) : IEventLog, IDisposable
{
    static readonly ErrorCode[] Never =
        [ErrorCode.MsgSizeTooLarge, ErrorCode.RecordListTooLarge, ErrorCode.InvalidMsg, ErrorCode.TopicException];

    IProducer<string, byte[]>? producer;

    public async Task CreateTopicsAsync(IReadOnlyList<Topic> topics, CancellationToken cancel)
    {
        using var admin = new AdminClientBuilder(Settings(new AdminClientConfig())).Build();
        try
        {
            await admin.CreateTopicsAsync(topics.Select(Specify), new() { RequestTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (CreateTopicsException error) when (error.Results.TrueForAll(
            result => result.Error.Code is ErrorCode.NoError or ErrorCode.TopicAlreadyExists))
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    public async Task<IReadOnlyDictionary<long, string>> AppendAsync(
        IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
    {
        producer ??= Connect();
        var refused = new Dictionary<long, string>();
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = batch.Count;
        Error? failure = null;
        foreach (var row in batch)
        {
            try
            {
                producer.Produce(row.Topic, Message(row), report => Settle(row, report.Error));
            }
            catch (ProduceException<string, byte[]> error)
            {
                Settle(row, error.Error);
            }
        }
        await settled.Task.WaitAsync(cancel);
        return failure is null ? refused : throw Failed(failure);

        void Settle(OutboxMessage row, Error error)
        {
            lock (refused)
            {
                if (Never.Contains(error.Code))
                {
                    refused[row.Id] = error.Reason;
                }
                else if (error.IsError)
                {
                    failure = error;
                }
                if (--left == 0)
                {
                    settled.SetResult();
                }
            }
        }
    }

    public ILogReader Read(string consumer, string[] topics, Func<string, int, long?> start) =>
        new KafkaReader(Settings(new ConsumerConfig { GroupId = consumer }), topics, start);

    public void Dispose() => producer?.Dispose();

    // Long patience: the client itself keeps order over a broker's absence, a second try of ours would not.
    IProducer<string, byte[]> Connect() => new ProducerBuilder<string, byte[]>(Settings(new ProducerConfig
    {
        EnableIdempotence = true,
        Acks = Acks.All,
        LingerMs = 0,
        MaxInFlight = 1,
        MessageTimeoutMs = 120_000,
        Partitioner = Confluent.Kafka.Partitioner.Murmur2Random,
        DeliveryReportFields = "none",
    })).SetErrorHandler((_, _) => Counters.LogErrors.Add(1)).Build();

    Message<string, byte[]> Message(OutboxMessage row)
    {
        var headers = new Headers();
        foreach (var (name, value) in CloudEvent.Headers(row, source))
        {
            headers.Add(name, Encoding.UTF8.GetBytes(value));
        }
        return new() { Key = row.Key, Value = row.Body, Headers = headers, Timestamp = new Timestamp(row.CreatedAt) };
    }

    /// <summary>A client that failed may be beyond help; nothing of ours is under way in it any more.</summary>
    KafkaException Failed(Error error)
    {
        producer?.Dispose();
        producer = null;
        return new KafkaException(error);
    }

    TConfig Settings<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        var parts = address.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        config.BootstrapServers = parts[0];
        config.ClientId = source;
        config.SocketNagleDisable = true;
        config.SocketKeepaliveEnable = true;
        config.SocketTimeoutMs = 10_000;
        config.ReconnectBackoffMaxMs = 1_000;
        foreach (var setting in parts.Skip(1).Select(part => part.Split('=', 2)))
        {
            config.Set(setting[0], setting[^1]);
        }
        return config;
    }

    static TopicSpecification Specify(Topic topic) => new()
    {
        Name = topic.Name,
        NumPartitions = topic.Partitions,
        ReplicationFactor = -1,
        Configs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cleanup.policy"] = topic.Compacted ? "compact" : "delete",
            ["retention.ms"] = topic.RetentionDays is { } days ? $"{days * 86_400_000L}" : "-1",
        },
    };
}
