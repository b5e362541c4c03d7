using System.Text.Json;
using EGov.Contracts;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>One event as the log holds it.</summary>
/// <param name="Topic">Topic it was read from.</param>
/// <param name="Partition">Partition, counted from 0.</param>
/// <param name="Position">Place in the partition, counted from 0, without meaning outside it.</param>
/// <param name="Key">Aggregate id; messages of one key come in order.</param>
/// <param name="Id">CloudEvents id, the same however often it is told.</param>
/// <param name="Type">CloudEvents type with version.</param>
/// <param name="Source">Service that told it.</param>
/// <param name="Time">When the fact was recorded.</param>
/// <param name="TraceParent">W3C traceparent of the request behind it, or null.</param>
/// <param name="Body">UTF-8 JSON.</param>
public sealed record LogMessage(
    string Topic, int Partition, long Position, string Key, Guid Id, string Type, string Source,
    DateTimeOffset Time, string? TraceParent, byte[] Body)
{
    /// <summary>Whether it is an event of this type and version.</summary>
    public bool Is<TEvent>() where TEvent : IEvent => string.Equals(Type, TEvent.EventType, StringComparison.Ordinal);

    /// <summary>The event; fields this reader does not know are left aside. JsonException if it cannot be
    /// read.</summary>
    public TEvent Read<TEvent>() where TEvent : IEvent =>
        JsonSerializer.Deserialize<TEvent>(Body, ServiceSetup.OurJson) ?? throw new JsonException("Empty event.");
}

/// <summary>
/// Messages not handled before, in order per key, and the open transaction in which their ids and the next
/// position will be committed.
/// </summary>
/// <param name="Messages">At most 500.</param>
/// <param name="Connection">Connection to the consumer's own database.</param>
/// <param name="Transaction">Open on it; write the effect here. Committed by the caller.</param>
public sealed record MessageBatch(
    IReadOnlyList<LogMessage> Messages, NpgsqlConnection Connection, NpgsqlTransaction Transaction);

/// <summary>
/// What a service does with the events of a topic. One call at a time per consumer and process.
/// After a replay an old fact may come after newer ones of its key: compare versions before overwriting.
/// </summary>
public interface IMessageHandler
{
    /// <summary>
    /// Applies the batch. An HttpRequestException, TimeoutException or transient database error means a store is
    /// away: the batch is tried again until it is back. Any other exception is laid to a message: it is isolated,
    /// tried 5 times and parked.
    /// </summary>
    Task HandleAsync(MessageBatch batch, CancellationToken cancel);
}
