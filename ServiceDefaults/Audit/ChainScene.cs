using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>What a turn finds: the end of the chain, the last head, and entries that come after.</summary>
/// <param name="End">Last link, or null before the first.</param>
/// <param name="HeadPosition">Position of the last head, or 0.</param>
/// <param name="SealedAt">Its time; long ago before the first.</param>
/// <param name="Entries">Visible entries after the last linked one, by id.</param>
/// <param name="Finished">All transactions with a lower number had ended when the entries were read.</param>
internal sealed record ChainScene(
    ChainLink? End, long HeadPosition, DateTimeOffset SealedAt, IReadOnlyList<AuditEntry> Entries, ulong Finished)
{
    const string LastEntry = "entry_ids[cardinality(entry_ids)]";
    const string LastBlock = "from audit_blocks order by last desc limit 1";

    /// <summary>In one round trip; null when another replica holds the lock.</summary>
    public static async Task<ChainScene?> ReadAsync(NpgsqlConnection connection, int most, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                // Before the entries: what has ended by now they show.
                new("select pg_try_advisory_xact_lock(7300004), pg_snapshot_xmin(pg_current_snapshot())"),
                new($"select last, {LastEntry}, substr(hashes, octet_length(hashes) - 31) {LastBlock}"),
                new("select position, sealed_at from audit_heads order by position desc limit 1"),
                new($"""
                    select {AuditTables.Columns} from audit_entries
                    where id > coalesce((select {LastEntry} {LastBlock}), 0) order by id limit {most}
                    """),
            },
        };
        await using var row = await batch.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        if (!row.GetBoolean(0))
        {
            return null;
        }
        var finished = row.GetFieldValue<ulong>(1);
        var end = await NextAsync(row, cancel) ? ReadLink(row) : null;
        var head = await NextAsync(row, cancel)
            ? (Position: row.GetInt64(0), At: row.GetFieldValue<DateTimeOffset>(1)) : (0, default);
        var entries = new List<AuditEntry>();
        for (var more = await NextAsync(row, cancel); more; more = await row.ReadAsync(cancel))
        {
            entries.Add(AuditEntry.Read(row));
        }
        return new(end, head.Position, head.At, entries, finished);
    }

    static ChainLink ReadLink(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2));

    static async Task<bool> NextAsync(NpgsqlDataReader row, CancellationToken cancel) =>
        await row.NextResultAsync(cancel) && await row.ReadAsync(cancel);
}
