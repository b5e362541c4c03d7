using System.Text;
using System.Text.Json;
using EGov.ServiceDefaults.Data;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// The embedded log: one append-only table per topic in a PostgreSQL database. The row lock on a topic's heads
/// lets one writer in at a time, so positions become visible in order. Not meant to scale.
/// </summary>
internal sealed class PostgresLog(NpgsqlDataSource events, string source) : IEventLog
{
    public async Task CreateTopicsAsync(IReadOnlyList<Topic> topics, CancellationToken cancel)
    {
        await Migration.CreateDatabaseAsync(events, cancel);
        await using var connection = await events.OpenConnectionAsync(cancel);
        await RunAsync(connection, "select pg_advisory_lock(7300001)", [], cancel);
        await RunAsync(connection, """
            create table if not exists log_heads (topic text, partition int, next bigint not null default 0,
                primary key (topic, partition));
            create table if not exists log_leases (consumer text, topic text, partition int, owner uuid not null,
                expires_at timestamptz not null, primary key (consumer, topic, partition));
            """, [], cancel);
        foreach (var topic in topics)
        {
            await RunAsync(connection, $"""
                create table if not exists {Table(topic.Name)} (partition int, position bigint, key text not null,
                    headers jsonb not null, body bytea not null, at timestamptz not null default now(),
                    primary key (partition, position))
                """, [], cancel);
            await RunAsync(connection, """
                insert into log_heads (topic, partition) select $1, generate_series(0, $2 - 1) on conflict do nothing
                """, [topic.Name, topic.Partitions], cancel);
            await TrimAsync(connection, topic, cancel);
        }
        await RunAsync(connection, "select pg_advisory_unlock(7300001)", [], cancel);
    }

    public async Task<IReadOnlyDictionary<long, string>> AppendAsync(
        IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
    {
        await using var connection = await events.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var topic in batch.GroupBy(row => row.Topic).OrderBy(topic => topic.Key, StringComparer.Ordinal))
        {
            await AppendAsync(connection, topic.Key, [.. topic], cancel);
        }
        await transaction.CommitAsync(cancel);
        // After the commit and once a batch: a notify inside the write transaction serialises all writers.
        await RunAsync(connection, "select pg_notify(t, '') from unnest($1::text[]) t",
            [batch.Select(row => Table(row.Topic)).Distinct().ToArray()], cancel);
        return new Dictionary<long, string>();
    }

    public ILogReader Read(string consumer, string[] topics, Func<string, int, long?> start) =>
        new PostgresReader(events, consumer, topics, start);

    internal static string Table(string topic) => "log_" + topic.Replace('-', '_');

    internal static async Task<int> RunAsync(
        NpgsqlConnection connection, string sql, object[] values, CancellationToken cancel)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    internal static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
        return command;
    }

    async Task AppendAsync(NpgsqlConnection connection, string topic, OutboxMessage[] rows, CancellationToken cancel)
    {
        var next = new List<long>();
        await using (var heads = Command(connection,
            "select next from log_heads where topic = $1 order by partition for update", topic))
        {
            await using var row = await heads.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                next.Add(row.GetInt64(0));
            }
        }
        if (next.Count == 0)
        {
            throw new InvalidOperationException($"Topic {topic} is not there; run the migration.");
        }
        var partitions = rows.Select(row => Partition(row.Key, next.Count)).ToArray();
        var positions = partitions.Select(partition => next[partition]++).ToArray();
        await RunAsync(connection, $"""
            insert into {Table(topic)} (partition, position, key, headers, body)
            select * from unnest($1::int[], $2::bigint[], $3::text[], $4::jsonb[], $5::bytea[])
            """, [partitions, positions, rows.Select(row => row.Key).ToArray(),
            rows.Select(row => JsonSerializer.Serialize(CloudEvent.Headers(row, source))).ToArray(),
            rows.Select(row => row.Body).ToArray()], cancel);
        await RunAsync(connection, """
            update log_heads set next = ($2::bigint[])[partition + 1] where topic = $1
            """, [topic, next.ToArray()], cancel);
    }

    static int Partition(string key, int count)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.UTF8.GetBytes(key))
        {
            hash = (hash ^ letter) * 16777619u;
        }
        return (int)(hash % (uint)count);
    }

    static async Task TrimAsync(NpgsqlConnection connection, Topic topic, CancellationToken cancel)
    {
        if (topic.Compacted)
        {
            await RunAsync(connection, $"""
                delete from {Table(topic.Name)} a using {Table(topic.Name)} b
                where a.partition = b.partition and a.key = b.key and a.position < b.position
                """, [], cancel);
        }
        if (topic.RetentionDays is { } days)
        {
            await RunAsync(connection,
                $"delete from {Table(topic.Name)} where at < now() - make_interval(days => $1)", [days], cancel);
        }
    }
}
