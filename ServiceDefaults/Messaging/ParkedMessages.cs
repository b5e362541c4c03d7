using System.Text.Json;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// Messages a consumer could not handle, and those of the same key that wait behind them. A redriven message is
/// handled first of its key; those held behind it follow by themselves.
/// </summary>
internal sealed class ParkedMessages(string consumer, NpgsqlDataSource source)
{
    /// <summary>Cause of a message that only waits behind another of its key.</summary>
    public const string Held = "";

    public async Task AddAsync(
        NpgsqlConnection connection, LogMessage message, string cause, CancellationToken cancel) =>
        await PostgresLog.RunAsync(connection, """
            insert into parked (consumer, topic, partition, position, key, headers, body, cause, redrive, parked_at)
            values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, false, now())
            """, [consumer, message.Topic, message.Partition, message.Position, message.Key,
            JsonSerializer.Serialize(message with { Body = [] }), message.Body, cause.Replace('\0', ' ')], cancel);

    public async Task RedriveAsync(IMessageHandler handler, CancellationToken cancel)
    {
        while (await RedriveOneAsync(handler, cancel))
        {
        }
    }

    async Task<bool> RedriveOneAsync(IMessageHandler handler, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await FindAsync(connection, cancel) is not var (id, message))
        {
            return false;
        }
        await transaction.SaveAsync("before", cancel);
        try
        {
            await handler.HandleAsync(new MessageBatch([message], connection, transaction), cancel);
            await PostgresLog.RunAsync(connection, "delete from parked where id = $1", [id], cancel);
        }
        catch (Exception error) when (!MessageConsumer.IsAway(error) && !cancel.IsCancellationRequested)
        {
            await transaction.RollbackAsync("before", cancel);
            await PostgresLog.RunAsync(connection, "update parked set redrive = false, cause = $2 where id = $1",
                [id, error.Message], cancel);
        }
        await transaction.CommitAsync(cancel);
        return true;
    }

    async Task<(long, LogMessage)?> FindAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var find = PostgresLog.Command(connection, """
            select id, headers, body from parked p where consumer = $1 and (redrive or cause = '')
                and not exists (select 1 from parked q
                    where q.consumer = $1 and q.topic = p.topic and q.key = p.key and q.id < p.id)
            order by id limit 1 for update skip locked
            """, consumer);
        await using var row = await find.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? (row.GetInt64(0), JsonSerializer.Deserialize<LogMessage>(row.GetString(1))! with
            {
                Body = row.GetFieldValue<byte[]>(2),
            })
            : null;
    }
}
