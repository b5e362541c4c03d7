using EGov.ServiceDefaults.Data;
using Npgsql;

namespace EGov.ServiceDefaults.Audit.Verify;

/// <summary>
/// Reads evidence from a service's database, or from a dump restored anywhere; changes nothing. In pages, so that
/// whoever stops early does not read the rest.
/// </summary>
internal sealed class AuditDatabase(NpgsqlDataSource source)
{
    const int FirstPage = 16;
    const int LargestPage = 20_000;

    public IEnumerable<AuditEntry> EntriesAfter(long id) => Pages($"""
        select {AuditTables.Columns} from audit_entries where id > $1 order by id limit $2
        """, id, AuditEntry.Read, entry => entry.Id);

    public IEnumerable<ChainLink> LinksAfter(long position) => Pages(
        "select first, entry_ids, hashes, last from audit_blocks where last > $1 order by last limit $2",
        position, row => (Last: row.GetInt64(3), Block: LinkBlock.Read(row)), page => page.Last)
        .SelectMany(row => row.Block.Links()).SkipWhile(link => link.Position <= position);

    /// <summary>Heads this database keeps for others, oldest first.</summary>
    public IReadOnlyList<AuditHead> KeptHeads() => Page("""
        select service, position, hash, sealed_at, public_key, signature from kept_heads
        where position > 0 order by service, position
        """, AuditHead.Read);

    /// <summary>Tables that somebody has taken the guard off.</summary>
    public IReadOnlyList<string> Unguarded() => Page("""
        select name from unnest(array['audit_entries', 'audit_blocks', 'audit_heads', 'audit_key', 'kept_heads']) name
        where not exists (select from pg_trigger where tgrelid = name::regclass and tgname = 'append_only'
            and tgenabled in ('O', 'A'))
        """, row => row.GetString(0));

    IEnumerable<T> Pages<T>(string sql, long after, Func<NpgsqlDataReader, T> read, Func<T, long> number)
    {
        for (var size = FirstPage; ; size = Math.Min(size * 8, LargestPage))
        {
            var page = Page(sql, read, after, size);
            foreach (var row in page)
            {
                yield return row;
            }
            if (page.Count < size)
            {
                yield break;
            }
            after = number(page[^1]);
        }
    }

    List<T> Page<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values)
    {
        using var connection = source.OpenConnection();
        using var command = connection.Ask(sql, values);
        command.CommandTimeout = 300;
        using var row = command.ExecuteReader();
        var page = new List<T>();
        while (row.Read())
        {
            page.Add(read(row));
        }
        return page;
    }
}
