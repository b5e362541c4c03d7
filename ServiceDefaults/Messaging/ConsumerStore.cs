using System.Text.Json;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Telemetry;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// What a consumer keeps in its service's database: the ids it has handled, the next positions, what it parked.
/// Effect, ids and positions are one transaction.
/// </summary>
internal sealed class ConsumerStore(
    string consumer, string[] topics, IMessageHandler handler, NpgsqlDataSource source, OutboxSignal signal)
{
    public string Consumer => consumer;

    public string[] Topics => topics;

    /// <summary>Called while partitions are assigned, where the Kafka client cannot wait for a task.</summary>
    public (long? Next, Guid LastId) Position(string topic, int partition)
    {
        using var connection = source.OpenConnection();
        using var find = connection.Ask(
            "select next, last_id from positions where consumer = $1 and topic = $2 and partition = $3",
            consumer, topic, partition);
        using var row = find.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetGuid(1)) : (null, Guid.Empty);
    }

    public Task ApplyAsync(IReadOnlyList<LogMessage> messages, CancellationToken cancel) =>
        ApplyAsync(messages, handler.HandleAsync, cancel);

    /// <summary>Sets a message aside with the cause; those of its key that come later wait behind it.</summary>
    public Task ParkAsync(IReadOnlyList<LogMessage> messages, Exception cause, CancellationToken cancel) =>
        ApplyAsync(messages, (batch, _) => ParkAsync(batch.Connection, batch.Messages[0], cause.Message, cancel), cancel);

    /// <summary>
    /// Goes on from the first position the log has, and asks the publisher to tell again what may be missing.
    /// False when nothing is missing: everything before that position was handled.
    /// </summary>
    public async Task<bool> RestartAsync(string topic, int partition, long low, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var lost = await connection.ListAsync("""
            update positions p set next = $4, last_id = '00000000-0000-0000-0000-000000000000'
            from (select next, last_time from positions
                where consumer = $1 and topic = $2 and partition = $3 for update) old
            where consumer = $1 and topic = $2 and partition = $3 returning old.last_time, old.next <> $4
            """, [consumer, topic, partition, low],
            row => (Time: row.GetFieldValue<DateTimeOffset>(0), Missing: row.GetBoolean(1)), cancel);
        if (lost is [(var time, true)])
        {
            await OutboxCopy.WriteAsync(connection, [ReplayRequested.Row(topic, consumer, time)], cancel);
        }
        await transaction.CommitAsync(cancel);
        signal.Notify();
        return lost is [(_, true)];
    }

    async Task ApplyAsync(IReadOnlyList<LogMessage> messages, Func<MessageBatch, CancellationToken, Task> effect,
        CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var fresh = await ClaimAsync(connection, messages, cancel);
        var free = new List<LogMessage>(messages.Count);
        foreach (var message in messages)
        {
            if (fresh.Remove(message.Id, out var waits) && !waits)
            {
                free.Add(message);
            }
            else if (waits)
            {
                await ParkAsync(connection, message, "", cancel);
            }
        }
        if (free.Count > 0)
        {
            await effect(new MessageBatch(free, connection, transaction), cancel);
        }
        await transaction.CommitAsync(cancel);
        Counters.Handled.Add(free.Count);
        signal.Notify();
    }

    /// <summary>Notes ids and positions: the ids not seen before, and whether their key waits for a parked one.</summary>
    async Task<Dictionary<Guid, bool>> ClaimAsync(
        NpgsqlConnection connection, IReadOnlyList<LogMessage> messages, CancellationToken cancel)
    {
        T[] Column<T>(Func<LogMessage, T> value) => [.. messages.Select(value)];
        var fresh = await connection.ListAsync("""
            with told as (select * from unnest($2::text[], $3::int[], $4::bigint[], $5::text[], $6::uuid[],
                $7::timestamptz[]) as told(topic, partition, position, key, id, time)),
            moved as (
                insert into positions (consumer, topic, partition, next, last_id, last_time)
                select distinct on (topic, partition) $1, topic, partition, position + 1, id, time
                from told order by topic, partition, position desc
                on conflict (consumer, topic, partition) do update
                set next = excluded.next, last_id = excluded.last_id, last_time = excluded.last_time
                where positions.next < excluded.next),
            fresh as (
                insert into inbox (consumer, event_id, received_at) select distinct $1, id, now() from told
                on conflict do nothing returning event_id)
            select event_id, exists (select 1 from parked where consumer = $1 and topic = told.topic and key = told.key)
            from fresh join told on id = event_id
            """, [consumer, Column(one => one.Topic), Column(one => one.Partition), Column(one => one.Position),
            Column(one => one.Key), Column(one => one.Id), Column(one => one.Time.ToUniversalTime())],
            row => KeyValuePair.Create(row.GetGuid(0), row.GetBoolean(1)), cancel);
        return new(fresh.DistinctBy(one => one.Key));
    }

    // Without a cause it only waits behind another of its key.
    Task ParkAsync(NpgsqlConnection connection, LogMessage message, string cause, CancellationToken cancel) =>
        connection.RunAsync("""
            insert into parked (consumer, topic, partition, position, key, headers, body, cause, redrive, parked_at)
            values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, false, now())
            """, [consumer, message.Topic, message.Partition, message.Position, message.Key,
            JsonSerializer.Serialize(message with { Body = [] }), message.Body, cause.Replace('\0', ' ')], cancel);

    /// <summary>
    /// Handles again one message that operators freed, or that waits behind nothing any more: the first of its key.
    /// False when there is none.
    /// </summary>
    public async Task<bool> RedriveAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var first = await connection.ListAsync("""
            delete from parked where id = (
                select id from parked p where consumer = $1 and (redrive or cause = '') and not exists (
                    select 1 from parked q
                    where q.consumer = $1 and q.topic = p.topic and q.key = p.key and q.id < p.id)
                order by id limit 1 for update skip locked)
            returning id, headers, body
            """, [consumer], Redriven, cancel);
        if (first is not [var (id, message)])
        {
            return false;
        }
        try
        {
            await handler.HandleAsync(new MessageBatch([message], connection, transaction), cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (Exception error) when (!MessageConsumer.IsAway(error) && !cancel.IsCancellationRequested)
        {
            await transaction.RollbackAsync(cancel);
            await connection.RunAsync("update parked set redrive = false, cause = $2 where id = $1",
                [id, error.Message], cancel);
        }
        return true;
    }

    static (long, LogMessage) Redriven(NpgsqlDataReader row) => (row.GetInt64(0),
        JsonSerializer.Deserialize<LogMessage>(row.GetString(1))! with { Body = row.GetFieldValue<byte[]>(2) });
}
