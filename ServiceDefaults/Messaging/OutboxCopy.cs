using Npgsql;
using NpgsqlTypes;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>Writes many outbox rows at once, for imports.</summary>
public static class OutboxCopy
{
    /// <summary>
    /// Binary COPY into the outbox within the transaction open on <paramref name="connection"/>.
    /// Call <see cref="OutboxSignal.Notify"/> after the commit.
    /// </summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, IEnumerable<OutboxMessage> messages, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy outbox (event_id, topic, key, type, body, trace_parent, created_at) from stdin (format binary)",
                cancel);
        foreach (var message in messages)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(message.EventId, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(message.Topic, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(message.Key, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(message.Type, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(message.Body, NpgsqlDbType.Bytea, cancel);
            await copy.WriteAsync(message.TraceParent, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(message.CreatedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancel);
        }
        await copy.CompleteAsync(cancel);
    }
}
