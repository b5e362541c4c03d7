using EGov.ServiceDefaults.Audit;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Writes judged decisions and their versions, however many, in a handful of round trips.</summary>
internal static class DecisionStore
{
    const string Upsert = """
        insert into procedures as p
          (code, state, decided_state, last_version, last_hash, last_effective_from, sequence, updated_at)
        select code, 'draft', state, version, hash, effective_from, 0, $6
        from unnest($1::text[], $2::text[], $3::int[], $4::bytea[], $5::date[])
          as e(code, state, version, hash, effective_from)
        on conflict (code) do update set
          decided_state = excluded.decided_state, last_version = excluded.last_version,
          last_hash = coalesce(excluded.last_hash, p.last_hash),
          last_effective_from = excluded.last_effective_from, updated_at = excluded.updated_at
        """;

    const string CopyVersions = """
        copy procedure_versions (code, version, content, hash, decision_id, effective_from, recorded_at, in_force_at)
        from stdin (format binary)
        """;

    const string CopyDecisions = """
        copy publication_decisions
          (id, code, version, type, number, date, effective_from, basis_effective_from, issuer, recorded_at, applied_at)
        from stdin (format binary)
        """;

    /// <summary>
    /// The codes must be distinct; all of them are audited as one. Runs in the caller's transaction, which holds the
    /// publication lock.
    /// </summary>
    public static async Task RecordAsync(NpgsqlConnection connection, IReadOnlyList<Decided> decided, AuditEntry entry,
        DateTimeOffset now, CancellationToken cancel)
    {
        if (decided.Count == 0)
        {
            return;
        }
        await UpsertAsync(connection, decided, entry, now, cancel);
        await WriteVersionsAsync(connection, decided, now, cancel);
        await WriteDecisionsAsync(connection, decided, now, cancel);
        Effect[] effects = [.. decided.Where(row => row.InForce).Select(row => row.Effect)];
        await EffectStore.TakeEffectAsync(connection, effects, [], now, cancel);
    }

    static async Task UpsertAsync(NpgsqlConnection connection, IReadOnlyList<Decided> decided, AuditEntry entry,
        DateTimeOffset now, CancellationToken cancel)
    {
        var command = new NpgsqlBatchCommand(Upsert);
        var values = command.Parameters;
        values.Add(Column.Of(decided, row => row.Code, NpgsqlDbType.Text));
        values.Add(Column.Of(decided, row => Word.Of(row.Transition.To), NpgsqlDbType.Text));
        values.Add(Column.Of(decided, row => row.Version, NpgsqlDbType.Integer));
        values.Add(Column.Of(decided, row => row.Hash, NpgsqlDbType.Bytea));
        values.Add(Column.Of(decided, row => row.Facts.EffectiveFrom, NpgsqlDbType.Date));
        values.AddWithValue(now.ToUniversalTime());
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { command, entry.ToCommand() } };
        await batch.ExecuteNonQueryAsync(cancel);
    }

    static async Task WriteVersionsAsync(
        NpgsqlConnection connection, IReadOnlyList<Decided> decided, DateTimeOffset now, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopyVersions, cancel);
        foreach (var row in decided.Where(row => row.Json is not null))
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(row.Code, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(row.Json!, NpgsqlDbType.Jsonb, cancel);
            await copy.WriteAsync(row.Hash!, NpgsqlDbType.Bytea, cancel);
            await copy.WriteAsync(row.Id, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(row.Facts.EffectiveFrom, NpgsqlDbType.Date, cancel);
            await copy.WriteAsync(now.UtcDateTime, NpgsqlDbType.TimestampTz, cancel);
            await WriteOrNullAsync<DateTime>(
                copy, row.InForce ? now.UtcDateTime : null, NpgsqlDbType.TimestampTz, cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    static async Task WriteDecisionsAsync(
        NpgsqlConnection connection, IReadOnlyList<Decided> decided, DateTimeOffset now, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(CopyDecisions, cancel);
        foreach (var row in decided)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(row.Id, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(row.Code, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(row.Version, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(Word.Of(row.Transition.Type), NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(row.Facts.Number, NpgsqlDbType.Text, cancel);
            await WriteOrNullAsync(copy, row.Facts.Date, NpgsqlDbType.Date, cancel);
            await copy.WriteAsync(row.Facts.EffectiveFrom, NpgsqlDbType.Date, cancel);
            await WriteOrNullAsync(copy, row.Facts.BasisEffectiveFrom, NpgsqlDbType.Date, cancel);
            await copy.WriteAsync(Word.Of(row.Facts.Issuer), NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(now.UtcDateTime, NpgsqlDbType.TimestampTz, cancel);
            await WriteOrNullAsync<DateTime>(
                copy, row.InForce ? now.UtcDateTime : null, NpgsqlDbType.TimestampTz, cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    static Task WriteOrNullAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancel)
        where T : struct => value is { } given ? copy.WriteAsync(given, type, cancel) : copy.WriteNullAsync(cancel);
}
