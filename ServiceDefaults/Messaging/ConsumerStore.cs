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
        ApplyAsync(messages,
            (batch, _) => ParkAsync(batch.Connection, batch.Messages[0], cause.Message, cancel), cancel);

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
        var (fresh, waiting) = await ClaimAsync(connection, messages, cancel);
        var free = new List<LogMessage>(messages.Count);
        foreach (var message in messages.Where(message => fresh.Remove(message.Id)))
        {
            if (waiting.Contains((message.Topic, message.Key)))
            {
                await ParkAsync(connection, message, "", cancel);
            }
            else
            {
                free.Add(message);
            }
        }
        if (free.Count > 0)
        {
            await effect(new MessageBatch(free, connection, transaction), cancel);
        }
        await MoveAsync(connection, messages, cancel);
        await transaction.CommitAsync(cancel);
        Counters.Handled.Add(free.Count);
        signal.Notify();
    }

    /// <summary>Notes the ids: those not seen before, and the keys that wait behind a parked message.</summary>
    async Task<(HashSet<Guid> Fresh, HashSet<(string, string)> Waiting)> ClaimAsync(
        NpgsqlConnection connection, IReadOnlyList<LogMessage> messages, CancellationToken cancel)
    {
        var rows = await connection.ListAsync("""
            with fresh as (
                insert into inbox (consumer, event_id, received_at) select $1, id, now() from unnest($2::uuid[]) id
                on conflict do nothing returning event_id)
            select event_id, '', '' from fresh union all select null, topic, key from parked where consumer = $1
            """, [consumer, messages.Select(one => one.Id).ToArray()],
            row => (Id: row[0] as Guid?, Key: (row.GetString(1), row.GetString(2))), cancel);
        return ([.. rows.Select(row => row.Id).OfType<Guid>()], [.. rows.Select(row => row.Key)]);
    }

    Task MoveAsync(NpgsqlConnection connection, IReadOnlyList<LogMessage> messages, CancellationToken cancel)
    {
        var last = messages.GroupBy(message => (message.Topic, message.Partition), (_, part) => part.Last()).ToList();
        T[] Column<T>(Func<LogMessage, T> value) => [.. last.Select(value)];
        return connection.RunAsync("""
            insert into positions (consumer, topic, partition, next, last_id, last_time)
            select $1, * from unnest($2::text[], $3::int[], $4::bigint[], $5::uuid[], $6::timestamptz[])
            on conflict (consumer, topic, partition) do update
            set next = excluded.next, last_id = excluded.last_id, last_time = excluded.last_time
            where positions.next < excluded.next
            """, [consumer, Column(one => one.Topic), Column(one => one.Partition), Column(one => one.Position + 1),
            Column(one => one.Id), Column(one => one.Time.ToUniversalTime())], cancel);
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
