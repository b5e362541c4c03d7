using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Npgsql;

namespace EGov.ServiceDefaults.Units;

/// <summary>The state of one thing as an event told it, kept as it came, with what this reader does not know yet.</summary>
internal sealed record CopiedState(Guid Id, long Sequence, string State);

/// <summary>One of the copies a service keeps of what the directory tells: units, or calendars.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Consumer">What the name of its consumer ends with.</param>
/// <param name="Put">Writes ids, numbers and states given; what is there and newer stays.</param>
/// <param name="Read">The state a message tells; null where it tells of something else.</param>
internal sealed record DirectoryCopy(string Table, string Consumer, string Put, Func<LogMessage, CopiedState?> Read)
{
    /// <summary>The newest state of each thing the messages tell of, whatever their order.</summary>
    public IEnumerable<CopiedState> Newest(IEnumerable<LogMessage> messages) => messages.Select(Read)
        .OfType<CopiedState>().GroupBy(one => one.Id, (_, same) => same.MaxBy(one => one.Sequence)!);

    /// <summary>Takes over what a batch tells: ids, effect and position are one transaction.</summary>
    public Task TakeAsync(MessageBatch batch, CancellationToken cancel) =>
        PutAsync(batch.Connection, [.. Newest(batch.Messages)], cancel);

    /// <summary>Writes them within the open transaction.</summary>
    public Task PutAsync(NpgsqlConnection connection, IReadOnlyCollection<CopiedState> states, CancellationToken cancel) =>
        connection.RunAsync(Put,
            [
                states.Select(one => one.Id).ToArray(), states.Select(one => one.Sequence).ToArray(),
                states.Select(one => one.State).ToArray(),
            ], cancel);
}
