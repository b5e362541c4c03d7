using System.Text;
using EGov.Procedures.PublishProcedure;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>
/// Leaves records as drafts in few round trips. A held record never replaces a draft that is there: somebody may be
/// working on it.
/// </summary>
internal static class DraftCopy
{
    const string Sql = """
        with given as (
          select * from unnest($1::text[], $2::bytea[]) as g(code, hash)),
        made as (
          insert into procedures (code, state, decided_state, last_version, sequence, updated_at)
          select code, 'draft', 'draft', 0, 0, $3 from given order by code on conflict do nothing returning code)
        select g.code, m.code is not null, coalesce(p.last_hash = g.hash, false) or coalesce(d.hash = g.hash, false)
        from given g left join made m on m.code = g.code
          left join procedures p on p.code = g.code left join procedure_drafts d on d.code = g.code
        """;

    const string Upsert = """
        insert into procedure_drafts as d (code, content, hash, issuer, revision, updated_at)
        select code, content::jsonb, hash, 'ministry', 1, $3
        from unnest($1::text[], $2::bytea[], $4::text[]) as g(code, hash, content) order by code
        on conflict (code) do update set content = excluded.content, hash = excluded.hash,
          revision = d.revision + 1, updated_at = excluded.updated_at
        where d.hash <> excluded.hash and not excluded.code = any($5::text[])
        """;

    public static async Task<Dictionary<string, WriteOutcome>> WriteAsync(
        NpgsqlConnection connection, List<CleanedRecord> records, DateTimeOffset now, CancellationToken cancel)
    {
        var outcomes = new Dictionary<string, WriteOutcome>(StringComparer.Ordinal);
        if (records.Count == 0)
        {
            return outcomes;
        }
        var hashed = records.ConvertAll(record => (Record: record, Hash: ProcedureJson.Hash(record.Content)));
        await using (var look = Command(Sql, connection, hashed, now))
        await using (var rows = await look.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                outcomes[rows.GetString(0)] = rows.GetBoolean(2) ? WriteOutcome.Unchanged
                    : rows.GetBoolean(1) ? WriteOutcome.New : WriteOutcome.Changed;
            }
        }
        var differing = hashed.FindAll(row => outcomes[row.Record.Content.Code] != WriteOutcome.Unchanged);
        await using var upsert = Command(Upsert, connection, differing, now);
        upsert.Parameters.Add(Array(
            differing.Select(row => Encoding.UTF8.GetString(ProcedureJson.Write(row.Record.Content))), NpgsqlDbType.Text));
        upsert.Parameters.Add(Array(differing.Where(row => row.Record.Holds).Select(row => row.Record.Content.Code),
            NpgsqlDbType.Text));
        await upsert.ExecuteNonQueryAsync(cancel);
        return outcomes;
    }

    static NpgsqlCommand Command(string sql, NpgsqlConnection connection,
        List<(CleanedRecord Record, byte[] Hash)> rows, DateTimeOffset now)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(Array(rows.Select(row => row.Record.Content.Code), NpgsqlDbType.Text));
        command.Parameters.Add(Array(rows.Select(row => row.Hash), NpgsqlDbType.Bytea));
        command.Parameters.AddWithValue(now.ToUniversalTime());
        return command;
    }

    static NpgsqlParameter Array<T>(IEnumerable<T> values, NpgsqlDbType type) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
}
