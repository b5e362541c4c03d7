using EGov.Dossiers.Offices;
using Npgsql;

namespace EGov.Dossiers.FindDossiers;

/// <summary>Reads queues.</summary>
internal sealed class QueueDesk(NpgsqlDataSource source, OfficeShelf shelf, IConfiguration settings, TimeProvider time)
{
    /// <summary>Working time before the due moment from which a dossier is near it: <c>Queue:Near</c>.</summary>
    readonly TimeSpan near = settings.GetValue("Queue:Near", TimeSpan.FromHours(8));

    /// <summary>Page and counts in one round trip.</summary>
    /// <param name="queue">What is asked.</param>
    /// <param name="subject">Who asks.</param>
    /// <param name="reach">The units; null: all there are.</param>
    /// <param name="cancel">The request's.</param>
    public async Task<QueuePage> ReadAsync(
        Queue queue, string subject, IEnumerable<Guid>? reach, CancellationToken cancel)
    {
        var (offices, now) = (await shelf.NowAsync(cancel), time.GetUtcNow());
        var sql = new QueueSql(queue, subject, [.. (reach ?? offices.Units)
            .Select(unit => (unit, offices.CalendarOf(unit).Add(now, near)))], now);
        await using var batch = source.CreateBatch();
        if (queue.After is null)
        {
            batch.BatchCommands.Add(Sql.Ask(sql.Counts(), [.. sql.Values]));
        }
        batch.BatchCommands.Add(Sql.Ask(sql.Page(), [.. sql.Values]));
        await using var row = await batch.ExecuteReaderAsync(cancel);
        var counts = queue.After is null ? await CountsAsync(row, cancel) : null;
        var rows = new List<QueueRow>();
        while (await row.ReadAsync(cancel))
        {
            rows.Add(QueueRow.Read(row));
        }
        return new([.. rows.Take(queue.Size).Select(one => QueueItem.Of(one, offices, now))], counts,
            rows.Count > queue.Size ? QueueRules.After(rows[queue.Size - 1]) : null);
    }

    static async Task<QueueCounts> CountsAsync(NpgsqlDataReader row, CancellationToken cancel)
    {
        await row.ReadAsync(cancel);
        var (paused, overdue, near, all) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
        await row.NextResultAsync(cancel);
        return new(all - paused - overdue - near, near, overdue, paused);
    }
}
