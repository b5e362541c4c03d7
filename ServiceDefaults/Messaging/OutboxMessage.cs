using System.Diagnostics;
using System.Text.Json;
using EGov.Contracts;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// A row of the outbox: an event written in the same transaction as the state it tells of,
/// appended to the event log by the relay after commit.
/// </summary>
/// <param name="Id">Order of appending; from the database.</param>
/// <param name="EventId">Id of the event (CloudEvents id); consumers remember it in their inbox.</param>
/// <param name="Topic">Topic to append to.</param>
/// <param name="Key">Partition key, the aggregate id.</param>
/// <param name="Type">CloudEvents type with version.</param>
/// <param name="Body">The event as UTF-8 JSON.</param>
/// <param name="TraceParent">W3C traceparent of the request that caused it, or null.</param>
/// <param name="CreatedAt">When it was recorded.</param>
public sealed record OutboxMessage(long Id, Guid EventId, string Topic, string Key, string Type, byte[] Body,
    string? TraceParent, DateTimeOffset CreatedAt)
{
    /// <summary>When the log acknowledged it; null while unsent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the log can never take it (parked until redriven); null for a sound row.</summary>
    public string? Cause { get; private set; }

    /// <summary>A row for one event, ready to be added beside the state.</summary>
    public static OutboxMessage Of<TEvent>(TEvent happened, DateTimeOffset now) where TEvent : IEvent =>
        new(0, Guid.CreateVersion7(now), TEvent.Topic, happened.Key, TEvent.EventType,
            JsonSerializer.SerializeToUtf8Bytes(happened, ServiceSetup.OurJson), Activity.Current?.Id,
            now.ToUniversalTime());

    internal static OutboxMessage Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4),
        row.GetFieldValue<byte[]>(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetFieldValue<DateTimeOffset>(7));
}
