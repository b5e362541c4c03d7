using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// Appends what waits in the outbox to the event log. One replica at a time: the leader holds an advisory lock on
/// the very connection it reads and marks rows with, so losing the connection is losing the lead.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource source, IEventLog log, OutboxSignal signal, MessagingState state, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    const int BatchSize = 1_000;
    const int TurnsBetweenHousekeeping = 3_600;
    static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);
    static readonly HashSet<string> Known = [.. Topic.All.Select(topic => topic.Name)];

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stop);
                await LeadAsync(connection, stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                LogAway(logger, error);
                await Task.Delay(state.RelayFailed(error.Message), stop);
            }
        }
    }

    async Task LeadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        // A leader cut off without a goodbye must lose the lock in seconds. A lost mark only means telling again.
        await PostgresLog.RunAsync(connection, "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; " +
            "set tcp_keepalives_count = 3; set synchronous_commit = off", [], stop);
        await using var claim = PostgresLog.Command(connection, "select pg_try_advisory_lock(7300002)");
        while (!(bool)(await claim.ExecuteScalarAsync(stop))!)
        {
            if (await signal.WaitAsync(Sweep, stop))
            {
                await PostgresLog.RunAsync(connection, "select pg_notify('outbox', '')", [], stop);
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
                state.RelayWorked();
                await signal.WaitAsync(Sweep, stop);
            }
        }
        finally
        {
            await listening.CancelAsync();
            await listener.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task DrainAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var rows = new List<OutboxMessage>(BatchSize);
        var after = 0L;
        do
        {
            rows.Clear();
            await using (var select = PostgresLog.Command(connection, $"""
                select id, event_id, topic, key, type, body, trace_parent, created_at from outbox
                where sent_at is null and cause is null and id > $1 order by id limit {BatchSize}
                """, after))
            {
                await using var row = await select.ExecuteReaderAsync(stop);
                while (await row.ReadAsync(stop))
                {
                    rows.Add(OutboxMessage.Read(row));
                }
            }
            if (rows.Count > 0)
            {
                await SendAsync(connection, rows, stop);
                after = rows[^1].Id;
            }
        }
        while (rows.Count == BatchSize);
    }

    async Task SendAsync(NpgsqlConnection connection, List<OutboxMessage> rows, CancellationToken stop)
    {
        var refused = rows.Where(row => !Known.Contains(row.Topic))
            .ToDictionary(row => row.Id, _ => "The topic is not in topics.json.");
        var sound = rows.FindAll(row => !refused.ContainsKey(row.Id));
        foreach (var (id, cause) in sound.Count == 0 ? refused : await log.AppendAsync(sound, stop))
        {
            refused[id] = cause;
        }
        await PostgresLog.RunAsync(connection, "update outbox set sent_at = clock_timestamp() where id = any($1)",
            [sound.Select(row => row.Id).Where(id => !refused.ContainsKey(id)).ToArray()], stop);
        Counters.Appended.Add(rows.Count - refused.Count);
        foreach (var (id, cause) in refused)
        {
            LogParked(logger, id, cause);
            await PostgresLog.RunAsync(connection, "update outbox set cause = $2 where id = $1", [id, cause], stop);
            Counters.Parked.Add(1);
        }
    }

    /// <summary>Hears of commits in other replicas; the sweep covers for it while it is away.</summary>
    async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        connection.Notification += (_, _) => signal.Notify();
        await PostgresLog.RunAsync(connection, "listen outbox", [], stop);
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox cannot be sent now")]
    static partial void LogAway(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox row {Row} is parked: {Cause}")]
    static partial void LogParked(ILogger logger, long row, string cause);
}
