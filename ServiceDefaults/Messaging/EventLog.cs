using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>A topic as topics.json declares it; no retention means forever.</summary>
internal sealed record Topic(string Name, int Partitions, int? RetentionDays, bool Compacted)
{
    public static IReadOnlyList<Topic> All { get; } = Load();

    static Topic[] Load()
    {
        using var file = typeof(Topic).Assembly.GetManifestResourceStream("topics.json")!;
        return JsonSerializer.Deserialize(file, TopicsJson.Default.TopicArray)!;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Topic[]))]
internal sealed partial class TopicsJson : JsonSerializerContext;

/// <summary>The process edge to the event log: Kafka, or tables of a PostgreSQL database.</summary>
internal interface IEventLog
{
    /// <summary>Makes the topics that are missing.</summary>
    Task CreateTopicsAsync(IReadOnlyList<Topic> topics, CancellationToken cancel);

    /// <summary>
    /// Returns once all rows are acknowledged: outbox ids of those the log can never take, with the cause.
    /// Throws when the log is away; then any of the rows may or may not be in it. One call at a time.
    /// </summary>
    Task<IReadOnlyDictionary<long, string>> AppendAsync(IReadOnlyList<OutboxMessage> batch, CancellationToken cancel);

    /// <summary>
    /// A reader that shares the topics with others of its name, and asks where to begin in each partition it gets.
    /// </summary>
    ILogReader Read(string consumer, string[] topics, Func<string, int, long?> start);
}

/// <summary>Reads the partitions it holds, each from the position the consumer's database named.</summary>
internal interface ILogReader : IAsyncDisposable
{
    /// <summary>
    /// Up to <paramref name="max"/> next messages, in order per partition; none when nothing came for a while.
    /// Throws <see cref="PositionLostException"/>.
    /// </summary>
    Task<IReadOnlyList<LogMessage>> ReadAsync(int max, TimeSpan wait, CancellationToken cancel);

    /// <summary>First position still in the log.</summary>
    long Low(string topic, int partition);
}

/// <summary>The log no longer has the position where the consumer would go on: retention, or a log made anew.</summary>
internal sealed class PositionLostException(string topic, int partition)
    : Exception($"The position in {topic}/{partition} is lost.")
{
    public string Topic => topic;
    public int Partition => partition;
}

/// <summary>CloudEvents in binary mode: attributes are headers, the event is the body. No personal data.</summary>
internal static class CloudEvent
{
    public static Dictionary<string, string> Headers(OutboxMessage row, string source)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ce_specversion"] = "1.0",
            ["ce_id"] = row.EventId.ToString(),
            ["ce_type"] = row.Type,
            ["ce_source"] = source,
            ["ce_time"] = row.CreatedAt.ToString("O"),
            ["content-type"] = "application/json",
        };
        return row.TraceParent is { } trace ? new(headers) { ["traceparent"] = trace } : headers;
    }

    /// <summary>What a stranger wrote without an id gets one from its place, so that it too is handled once.</summary>
    public static LogMessage Read(
        (string Topic, int Partition, long Position) at, string key, Dictionary<string, string> headers, byte[] body)
    {
        var id = Guid.TryParse(headers.GetValueOrDefault("ce_id"), out var given) ? given
            : new Guid(at.Partition, 0, 0, BitConverter.GetBytes(at.Position));
        _ = DateTimeOffset.TryParse(headers.GetValueOrDefault("ce_time"), out var time);
        return new(at.Topic, at.Partition, at.Position, key, id, headers.GetValueOrDefault("ce_type", ""),
            headers.GetValueOrDefault("ce_source", ""), time, headers.GetValueOrDefault("traceparent"), body);
    }
}
