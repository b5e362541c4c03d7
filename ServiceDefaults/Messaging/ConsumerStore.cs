using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// What a consumer keeps in its service's database: the ids it has handled, the next positions, what it parked.
/// Effect, ids and positions are one transaction.
/// </summary>
internal sealed class ConsumerStore(string consumer, string[] topics, NpgsqlDataSource source, OutboxSignal signal)
{
    readonly ParkedMessages parked = new(consumer, source);

    public string Consumer => consumer;

    public string[] Topics => topics;

    /// <summary>Called while partitions are assigned, where the Kafka client cannot wait for a task.</summary>
    public (long? Next, Guid LastId) Position(string topic, int partition)
    {
        using var connection = source.OpenConnection();
        using var find = PostgresLog.Command(connection,
            "select next, last_id from positions where consumer = $1 and topic = $2 and partition = $3",
            consumer, topic, partition);
        using var row = find.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetGuid(1)) : (null, Guid.Empty);
    }

    public async Task ApplyAsync(IMessageHandler handler, IReadOnlyList<LogMessage> messages, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (fresh, blocked) = await ClaimAsync(connection, messages, cancel);
        var sound = new List<LogMessage>(messages.Count);
        foreach (var message in messages.Where(message => fresh.Remove(message.Id)))
        {
            if (blocked.Contains((message.Topic, message.Key)))
            {
                await parked.AddAsync(connection, message, ParkedMessages.Held, cancel);
            }
            else
            {
                sound.Add(message);
            }
        }
        if (sound.Count > 0)
        {
            await handler.HandleAsync(new MessageBatch(sound, connection, transaction), cancel);
        }
        await MoveAsync(connection, messages, cancel);
        await transaction.CommitAsync(cancel);
        signal.Notify();
    }

    public async Task ParkAsync(LogMessage message, string cause, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (fresh, _) = await ClaimAsync(connection, [message], cancel);
        if (fresh.Count > 0)
        {
            await parked.AddAsync(connection, message, cause, cancel);
        }
        await MoveAsync(connection, [message], cancel);
        await transaction.CommitAsync(cancel);
    }

    public Task RedriveAsync(IMessageHandler handler, CancellationToken cancel) => parked.RedriveAsync(handler, cancel);

    /// <summary>
    /// Goes on from the first position the log has, and asks the publisher to tell again what may be missing.
    /// False when nothing is missing: everything before that position was handled.
    /// </summary>
    public async Task<bool> RestartAsync(string topic, int partition, long low, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var restart = PostgresLog.Command(connection, """
            update positions p set next = $4, last_id = '00000000-0000-0000-0000-000000000000'
            from (select next, last_time from positions
                where consumer = $1 and topic = $2 and partition = $3 for update) old
            where consumer = $1 and topic = $2 and partition = $3 returning old.next, old.last_time
            """, consumer, topic, partition, low);
        await using (var row = await restart.ExecuteReaderAsync(cancel))
        {
            if (!await row.ReadAsync(cancel) || row.GetInt64(0) == low)
            {
                await row.DisposeAsync();
                await transaction.CommitAsync(cancel);
                return false;
            }
            var since = row.GetFieldValue<DateTimeOffset>(1) - ReplayRequested.Margin;
            await row.DisposeAsync();
            await OutboxCopy.WriteAsync(connection,
                [OutboxMessage.Of(new ReplayRequested(
                    topic, consumer, since), since + ReplayRequested.Margin)], cancel);
        }
        await transaction.CommitAsync(cancel);
        signal.Notify();
        return true;
    }

    async Task<(HashSet<Guid> Fresh, HashSet<(string, string)> Blocked)> ClaimAsync(
        NpgsqlConnection connection, IReadOnlyList<LogMessage> messages, CancellationToken cancel)
    {
        var fresh = new HashSet<Guid>();
        var blocked = new HashSet<(string, string)>();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("""
            insert into inbox (consumer, event_id, received_at) select $1, id, now() from unnest($2::uuid[]) id
            on conflict do nothing returning event_id
            """)
        { Parameters = { new() { Value = consumer }, new() { Value = messages.Select(one => one.Id).ToArray() } } });
        batch.BatchCommands.Add(new("select distinct topic, key from parked where consumer = $1")
        { Parameters = { new() { Value = consumer } } });
        await using var row = await batch.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            fresh.Add(row.GetGuid(0));
        }
        await row.NextResultAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            blocked.Add((row.GetString(0), row.GetString(1)));
        }
        return (fresh, blocked);
    }

    async Task MoveAsync(NpgsqlConnection connection, IReadOnlyList<LogMessage> messages, CancellationToken cancel)
    {
        var last = messages.GroupBy(message => (message.Topic, message.Partition))
            .Select(partition => partition.MaxBy(message => message.Position)!).ToArray();
        await PostgresLog.RunAsync(connection, """
            insert into positions (consumer, topic, partition, next, last_id, last_time)
            select $1, * from unnest($2::text[], $3::int[], $4::bigint[], $5::uuid[], $6::timestamptz[])
            on conflict (consumer, topic, partition) do update
            set next = excluded.next, last_id = excluded.last_id, last_time = excluded.last_time
            where positions.next < excluded.next
            """,
            [consumer, last.Select(one => one.Topic).ToArray(), last.Select(one => one.Partition).ToArray(),
                last.Select(one => one.Position + 1).ToArray(), last.Select(one => one.Id).ToArray(),
                last.Select(one => one.Time.ToUniversalTime()).ToArray()], cancel);
    }
}
