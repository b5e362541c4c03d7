using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.ServiceDefaults.Units;

/// <summary>Reads the log of the directory from its beginning and puts what it says in place of a copy.</summary>
internal static class CopyRebuild
{
    const int BatchSize = 500;
    static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How many rows the copy has then. Readers see the old copy until the new one is whole; the consumer waits and
    /// goes on from its position. TimeoutException, and the old copy stays, when the log does not reach that position.
    /// </summary>
    public static async Task<int> RunAsync(IServiceProvider services, DirectoryCopy copy, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.RunAsync($"lock table {copy.Table} in share row exclusive mode", [], cancel);
        var reached = await connection.ListAsync("""
            select partition, max(next) from positions where topic = $1 and consumer like '%' || $2 group by partition
            """, [UnitChanged.Topic, copy.Consumer],
            row => (row.GetInt32(0), row.GetInt64(1)), cancel);
        try
        {
            var states = await ReadAsync(
                services.GetRequiredService<IEventLog>(), copy, reached.ToDictionary(), limit.Token);
            await connection.RunAsync($"delete from {copy.Table}", [], cancel);
            await copy.PutAsync(connection, states, cancel);
            await transaction.CommitAsync(cancel);
            return states.Count;
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException("The log of the directory ends before the position the copy had reached.", late);
        }
    }

    static async Task<IReadOnlyCollection<CopiedState>> ReadAsync(
        IEventLog log, DirectoryCopy copy, Dictionary<int, long> reached, CancellationToken cancel)
    {
        var states = new Dictionary<Guid, CopiedState>();
        var seen = 0;
        await using var reader = log.Read($"rebuild-{Guid.NewGuid():N}", [UnitChanged.Topic], (_, _) => null);
        for (var ended = false; !ended || reached.Count > 0;)
        {
            var messages = await reader.ReadAsync(BatchSize, Wait, cancel);
            foreach (var one in copy.Newest(messages).Where(one =>
                !states.TryGetValue(one.Id, out var known) || known.Sequence < one.Sequence))
            {
                states[one.Id] = one;
            }
            foreach (var message in messages.Where(message =>
                reached.TryGetValue(message.Partition, out var next) && message.Position >= next - 1))
            {
                reached.Remove(message.Partition);
            }
            seen += messages.Count;
            ended = messages.Count == 0 && seen > 0;
        }
        return states.Values;
    }
}
