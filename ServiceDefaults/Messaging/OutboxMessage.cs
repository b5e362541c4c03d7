using System.Diagnostics;
using System.Text.Json;
using EGov.Contracts;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// A row of the outbox: an event written in the same transaction as the state it tells of,
/// appended to the event log by the relay after commit.
/// </summary>
public sealed class OutboxMessage
{
    internal static readonly JsonSerializerOptions Json = ServiceSetup.UseOurJson(new JsonSerializerOptions());

    /// <summary>Order of appending; from the database.</summary>
    public long Id { get; private set; }

    /// <summary>Id of the event (CloudEvents id); consumers remember it in their inbox.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Topic to append to.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Partition key, the aggregate id.</summary>
    public string Key { get; private set; } = "";

    /// <summary>CloudEvents type with version.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The event as UTF-8 JSON.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>W3C traceparent of the request that caused it, or null.</summary>
    public string? TraceParent { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the log acknowledged it; null while unsent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the log can never take it (parked until redriven); null for a sound row.</summary>
    public string? Cause { get; private set; }

    /// <summary>A row for one event, ready to be added beside the state.</summary>
    public static OutboxMessage Of<TEvent>(TEvent happened, DateTimeOffset now) where TEvent : IEvent => new()
    {
        EventId = Guid.CreateVersion7(now),
        Topic = TEvent.Topic,
        Key = happened.Key,
        Type = TEvent.EventType,
        Body = JsonSerializer.SerializeToUtf8Bytes(happened, Json),
        TraceParent = Activity.Current?.Id,
        CreatedAt = now.ToUniversalTime(),
    };

    internal static OutboxMessage Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt64(0),
        EventId = row.GetGuid(1),
        Topic = row.GetString(2),
        Key = row.GetString(3),
        Type = row.GetString(4),
        Body = row.GetFieldValue<byte[]>(5),
        TraceParent = row.IsDBNull(6) ? null : row.GetString(6),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(7),
    };
}
