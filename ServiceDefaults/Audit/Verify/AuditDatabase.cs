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
        "select position, entry_id, hash from audit_links where position > $1 order by position limit $2",
        position, ChainScene.ReadLink, link => link.Position);

    /// <summary>Heads this database keeps for others, oldest first.</summary>
    public IReadOnlyList<AuditHead> KeptHeads() => Page("""
        select service, position, hash, sealed_at, public_key, signature from kept_heads
        where position > $1 order by service, position limit $2
        """, 0, int.MaxValue, AuditHead.Read);

    /// <summary>Tables that somebody has taken the guard off.</summary>
    public IReadOnlyList<string> Unguarded() => Page("""
        select name from unnest(array['audit_entries', 'audit_links', 'audit_heads', 'audit_key', 'kept_heads']) name
        where not exists (select from pg_trigger where tgrelid = name::regclass and tgname = 'append_only'
            and tgenabled in ('O', 'A')) and $1 < $2
        """, 0, 1, row => row.GetString(0));

    IEnumerable<T> Pages<T>(string sql, long after, Func<NpgsqlDataReader, T> read, Func<T, long> number)
    {
        for (var size = FirstPage; ; size = Math.Min(size * 8, LargestPage))
        {
            var page = Page(sql, after, size, read);
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

    List<T> Page<T>(string sql, long after, int size, Func<NpgsqlDataReader, T> read)
    {
        using var command = source.CreateCommand(sql);
        command.CommandTimeout = 300;
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue((long)size);
        using var row = command.ExecuteReader();
        var page = new List<T>();
        while (row.Read())
        {
            page.Add(read(row));
        }
        return page;
    }
}
