using System.Security.Cryptography;
using System.Text;
using EGov.Procedures.PublishProcedure;
using EGov.ServiceDefaults.Audit;
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

    /// <param name="connection">With a transaction open on it.</param>
    /// <param name="records">Of distinct codes.</param>
    /// <param name="entry">Gets the hash over those of all drafts that differ from what was there.</param>
    /// <param name="now">Time of the write.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Dictionary<string, WriteOutcome>> WriteAsync(NpgsqlConnection connection,
        List<CleanedRecord> records, AuditEntry entry, DateTimeOffset now, CancellationToken cancel)
    {
        var outcomes = new Dictionary<string, WriteOutcome>(StringComparer.Ordinal);
        if (records.Count == 0)
        {
            return outcomes;
        }
        var hashed = records.ConvertAll(record => (Record: record, Hash: ProcedureJson.Hash(record.Content)));
        await using (var look = new NpgsqlBatch(connection) { BatchCommands = { Command(Sql, hashed, now) } })
        await using (var rows = await look.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                outcomes[rows.GetString(0)] = rows.GetBoolean(2) ? WriteOutcome.Unchanged
                    : rows.GetBoolean(1) ? WriteOutcome.New : WriteOutcome.Changed;
            }
        }
        var differing = hashed.FindAll(row => outcomes[row.Record.Content.Code] != WriteOutcome.Unchanged);
        if (differing.Count == 0)
        {
            return outcomes;
        }
        var upsert = Command(Upsert, differing, now);
        upsert.Parameters.Add(Array(
            differing.Select(row => Encoding.UTF8.GetString(ProcedureJson.Write(row.Record.Content))), NpgsqlDbType.Text));
        upsert.Parameters.Add(Array(differing.Where(row => row.Record.Holds).Select(row => row.Record.Content.Code),
            NpgsqlDbType.Text));
        byte[] written = [.. differing.SelectMany(row => row.Hash)];
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { upsert, (entry with { AfterHash = SHA256.HashData(written) }).ToCommand() },
        };
        await batch.ExecuteNonQueryAsync(cancel);
        return outcomes;
    }

    static NpgsqlBatchCommand Command(
        string sql, List<(CleanedRecord Record, byte[] Hash)> rows, DateTimeOffset now)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(Array(rows.Select(row => row.Record.Content.Code), NpgsqlDbType.Text));
        command.Parameters.Add(Array(rows.Select(row => row.Hash), NpgsqlDbType.Bytea));
        command.Parameters.AddWithValue(now.ToUniversalTime());
        return command;
    }

    static NpgsqlParameter Array<T>(IEnumerable<T> values, NpgsqlDbType type) =>
        new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
}
