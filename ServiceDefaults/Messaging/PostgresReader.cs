using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>Holds partitions by leases of six seconds; a reader that dies gives them up by that.</summary>
internal sealed class PostgresReader(
    NpgsqlDataSource events, string consumer, string[] topics, Func<string, int, long?> start) : ILogReader
{
    static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);

    readonly Guid owner = Guid.NewGuid();
    readonly Dictionary<(string Topic, int Partition), long> next = [];
    NpgsqlConnection? connection;
    long renewed;

    public async Task<IReadOnlyList<LogMessage>> ReadAsync(int max, TimeSpan wait, CancellationToken cancel)
    {
        var open = connection ??= await ListenAsync(cancel);
        if (next.Count == 0 || Stopwatch.GetElapsedTime(renewed) > Renewal)
        {
            await ClaimAsync(open, cancel);
        }
        var batch = await SelectAsync(open, max, cancel);
        // Npgsql takes a wait of zero for a wait without end.
        var patience = wait < Renewal ? wait : Renewal;
        if (batch.Count == 0 && patience.TotalMilliseconds >= 1 && await open.WaitAsync(patience, cancel))
        {
            batch = await SelectAsync(open, max, cancel);
        }
        return batch;
    }

    public async Task<long> LowAsync(string topic, int partition, CancellationToken cancel)
    {
        await using var low = events.CreateCommand($"""
            select coalesce((select min(position) from {PostgresLog.Table(topic)} where partition = $2),
                (select next from log_heads where topic = $1 and partition = $2), 0)
            """);
        low.Parameters.AddWithValue(topic);
        low.Parameters.AddWithValue(partition);
        return (long)(await low.ExecuteScalarAsync(cancel))!;
    }

    public void Handled(LogMessage last)
    {
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not { } open)
        {
            return;
        }
        try
        {
            await PostgresLog.RunAsync(open, "delete from log_leases where consumer = $1 and owner = $2",
                [consumer, owner], default);
        }
        finally
        {
            await open.DisposeAsync();
        }
    }

    async Task<NpgsqlConnection> ListenAsync(CancellationToken cancel)
    {
        var opened = await events.OpenConnectionAsync(cancel);
        await PostgresLog.RunAsync(opened,
            string.Concat(topics.Select(topic => $"listen {PostgresLog.Table(topic)};")), [], cancel);
        return opened;
    }

    async Task ClaimAsync(NpgsqlConnection open, CancellationToken cancel)
    {
        var held = new List<(string Topic, int Partition, long Head)>();
        await using (var claim = PostgresLog.Command(open, """
            with held as (insert into log_leases (consumer, topic, partition, owner, expires_at)
                select $1, topic, partition, $2, now() + interval '6 seconds' from log_heads where topic = any($3)
                on conflict (consumer, topic, partition) do update set owner = $2, expires_at = excluded.expires_at
                where log_leases.owner = $2 or log_leases.expires_at < now()
                returning topic, partition)
            select topic, partition, next from held join log_heads using (topic, partition)
            """, consumer, owner, topics))
        {
            await using var row = await claim.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                held.Add((row.GetString(0), row.GetInt32(1), row.GetInt64(2)));
            }
        }
        foreach (var lost in next.Keys.Except(held.Select(one => (one.Topic, one.Partition))).ToArray())
        {
            next.Remove(lost);
        }
        foreach (var (topic, partition, head) in held.Where(one => !next.ContainsKey((one.Topic, one.Partition))))
        {
            next[(topic, partition)] = await StartAsync(topic, partition, head, cancel);
        }
        renewed = Stopwatch.GetTimestamp();
    }

    async Task<long> StartAsync(string topic, int partition, long head, CancellationToken cancel)
    {
        var low = await LowAsync(topic, partition, cancel);
        return start(topic, partition) switch
        {
            { } from when from < low || from > head => throw new PositionLostException(topic, partition, low),
            { } from => from,
            null => low,
        };
    }

    async Task<List<LogMessage>> SelectAsync(NpgsqlConnection open, int max, CancellationToken cancel)
    {
        var batch = new List<LogMessage>();
        foreach (var topic in next.GroupBy(one => one.Key.Topic, StringComparer.Ordinal).ToArray())
        {
            await using var select = PostgresLog.Command(open, $"""
                select m.* from unnest($1::int[], $2::bigint[]) held(part, next) cross join lateral (
                    select partition, position, key, headers, body from {PostgresLog.Table(topic.Key)}
                    where partition = part and position >= next order by position limit $3) m
                order by partition, position limit $3
                """, topic.Select(one => one.Key.Partition).ToArray(), topic.Select(one => one.Value).ToArray(), max);
            await using var row = await select.ExecuteReaderAsync(cancel);
            while (batch.Count < max && await row.ReadAsync(cancel))
            {
                var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(3)) ?? [];
                var at = (topic.Key, row.GetInt32(0), row.GetInt64(1));
                batch.Add(CloudEvent.Read(at, row.GetString(2), headers, row.GetFieldValue<byte[]>(4)));
                next[(topic.Key, row.GetInt32(0))] = row.GetInt64(1) + 1;
            }
        }
        return batch;
    }
}
