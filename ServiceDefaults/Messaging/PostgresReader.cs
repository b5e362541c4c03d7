using System.Text.Json;
using EGov.ServiceDefaults.Data;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// One reader of a name holds all partitions: by a lock on the connection it reads with, so that a reader that dies
/// gives them up. The others stand by.
/// </summary>
internal sealed class PostgresReader(
    NpgsqlDataSource events, string consumer, string[] topics, Func<string, int, long?> start) : ILogReader
{
    readonly Dictionary<(string Topic, int Partition), long> next = [];
    NpgsqlConnection? connection;

    public async Task<IReadOnlyList<LogMessage>> ReadAsync(int max, TimeSpan wait, CancellationToken cancel)
    {
        connection ??= await events.OpenSessionAsync(cancel);
        if (next.Count == 0 && !await ClaimAsync(connection, cancel))
        {
            await Task.Delay(wait, cancel);
            return [];
        }
        var batch = await SelectAsync(connection, max, cancel);
        return batch.Count == 0 && wait > TimeSpan.Zero && await connection.WaitAsync(wait, cancel)
            ? await SelectAsync(connection, max, cancel) : batch;
    }

    public long Low(string topic, int partition)
    {
        using var open = events.OpenConnection();
        using var low = open.Ask($"""
            select coalesce((select min(position) from {PostgresLog.Table(topic)} where partition = $2),
                (select next from log_heads where topic = $1 and partition = $2), 0)
            """, topic, partition);
        return (long)low.ExecuteScalar()!;
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? default;

    async Task<bool> ClaimAsync(NpgsqlConnection open, CancellationToken cancel)
    {
        if (!await open.TryLockAsync(consumer, cancel))
        {
            return false;
        }
        await open.RunAsync(string.Concat(topics.Select(topic => $"listen {PostgresLog.Table(topic)};")), [], cancel);
        foreach (var (topic, partition, head) in await open.ListAsync(
            "select topic, partition, next from log_heads where topic = any($1)", [topics],
            row => (row.GetString(0), row.GetInt32(1), row.GetInt64(2)), cancel))
        {
            var low = Low(topic, partition);
            var first = start(topic, partition) ?? low;
            next[(topic, partition)] = first >= low && first <= head
                ? first : throw new PositionLostException(topic, partition);
        }
        return true;
    }

    async Task<List<LogMessage>> SelectAsync(NpgsqlConnection open, int max, CancellationToken cancel)
    {
        var batch = new List<LogMessage>();
        foreach (var topic in next.GroupBy(one => one.Key.Topic, one => one, StringComparer.Ordinal).ToArray())
        {
            batch.AddRange(await open.ListAsync($"""
                select m.* from unnest($1::int[], $2::bigint[]) held(part, next) cross join lateral (
                    select partition, position, key, headers, body from {PostgresLog.Table(topic.Key)}
                    where partition = part and position >= next order by position limit $3) m
                order by partition, position limit $3
                """, [topic.Select(one => one.Key.Partition).ToArray(), topic.Select(one => one.Value).ToArray(),
                max - batch.Count], row => Read(topic.Key, row), cancel));
        }
        foreach (var message in batch)
        {
            next[(message.Topic, message.Partition)] = message.Position + 1;
        }
        return batch;
    }

    static LogMessage Read(string topic, NpgsqlDataReader row) => CloudEvent.Read(
        (topic, row.GetInt32(0), row.GetInt64(1)), row.GetString(2),
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(3)) ?? [], row.GetFieldValue<byte[]>(4));
}
