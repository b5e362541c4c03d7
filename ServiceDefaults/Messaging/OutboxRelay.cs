using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// Appends what waits in the outbox to the event log. One replica at a time: the leader holds an advisory lock on
/// the very connection it reads and marks rows with, so losing the connection is losing the lead.
/// </summary>
internal sealed class OutboxRelay(NpgsqlDataSource source, IEventLog log, OutboxSignal signal, MessagingState state)
    : BackgroundService
{
    const int BatchSize = 1_000;
    const int TurnsBetweenHousekeeping = 3_600;
    static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);
    static readonly HashSet<string> Known = [.. Topic.All.Select(topic => topic.Name)];

    // A lost mark only means telling again. What waits is found by its index, whatever the statistics of a table
    // that was just filled say.
    const string Settings = "set synchronous_commit = off; set enable_seqscan = off; set enable_bitmapscan = off";

    const string Mark = "update outbox set sent_at = clock_timestamp() where id = any($1)";

    static readonly string Next = $"""
        select id, event_id, topic, key, type, body, trace_parent, created_at from outbox
        where sent_at is null and cause is null and id > $1 order by id limit {BatchSize}
        """;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenSessionAsync(stop);
                await LeadAsync(connection, stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                await Task.Delay(state.RelayFailed(error), stop);
            }
        }
    }

    async Task LeadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await connection.RunAsync(Settings, [], stop);
        while (!await connection.TryLockAsync("relay", stop))
        {
            if (await signal.WaitAsync(Sweep, stop))
            {
                await connection.RunAsync("select pg_notify('outbox', '')", [], stop);
            }
        }
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var listener = ListenAsync(listening.Token);
        try
        {
            for (var turn = 0; ; turn++)
            {
                if (turn % TurnsBetweenHousekeeping == 0)
                {
                    await Housekeeping.RunAsync(connection, stop);
                }
                await DrainAsync(connection, stop);
                state.RelayWorks();
                await signal.WaitAsync(Sweep, stop);
            }
        }
        finally
        {
            await listening.CancelAsync();
            await listener.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>While the log takes a batch, the one before is marked and the next one read.</summary>
    async Task DrainAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        List<OutboxMessage> told = [];
        Dictionary<long, string> refused = [];
        for (var rows = await TurnAsync(connection, told, refused, 0, stop); rows.Count + told.Count > 0;)
        {
            // Behind a batch that was not full there is nothing yet; once it is marked, whatever came meanwhile.
            var after = rows.Count == 0 ? 0 : rows.Count == BatchSize ? rows[^1].Id : long.MaxValue;
            var following = TurnAsync(connection, told, refused, after, stop);
            var telling = TellAsync(rows, stop);
            await Task.WhenAll(following, telling);
            (told, refused, rows) = (rows, await telling, await following);
        }
    }

    /// <summary>Marks what was told and reads what follows, in one round trip.</summary>
    async Task<List<OutboxMessage>> TurnAsync(NpgsqlConnection connection, List<OutboxMessage> told,
        Dictionary<long, string> refused, long after, CancellationToken stop)
    {
        long[] sent = [.. told.Select(row => row.Id).Where(id => !refused.ContainsKey(id))];
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Sql.Ask(Mark, sent) } };
        foreach (var (id, cause) in refused)
        {
            batch.BatchCommands.Add(Sql.Ask("update outbox set cause = $2 where id = $1", id, cause));
        }
        batch.BatchCommands.Add(Sql.Ask(Next, after));
        List<OutboxMessage> rows = [];
        await using (var row = await batch.ExecuteReaderAsync(stop))
        {
            while (await row.ReadAsync(stop))
            {
                rows.Add(OutboxMessage.Read(row));
            }
        }
        state.RowsSent(sent.Length, refused);
        return rows;
    }

    async Task<Dictionary<long, string>> TellAsync(List<OutboxMessage> rows, CancellationToken stop)
    {
        var known = rows.FindAll(row => Known.Contains(row.Topic));
        var refused = rows.Where(row => !Known.Contains(row.Topic))
            .ToDictionary(row => row.Id, _ => "The topic is not in topics.json.");
        foreach (var (id, cause) in known.Count == 0 ? refused : await log.AppendAsync(known, stop))
        {
            refused[id] = cause;
        }
        return refused;
    }

    /// <summary>Hears of commits in other replicas; the sweep covers for it while it is away.</summary>
    async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        connection.Notification += (_, _) => signal.Notify();
        await connection.RunAsync("listen outbox", [], stop);
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }
}
