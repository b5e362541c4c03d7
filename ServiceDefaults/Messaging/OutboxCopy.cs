using Npgsql;

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
        foreach (var row in messages)
        {
            await copy.WriteRowAsync(cancel,
                row.EventId, row.Topic, row.Key, row.Type, row.Body, row.TraceParent, row.CreatedAt);
        }
        await copy.CompleteAsync(cancel);
    }
}
