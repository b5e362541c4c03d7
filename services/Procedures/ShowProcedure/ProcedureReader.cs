using Npgsql;

namespace EGov.Procedures.ShowProcedure;

/// <summary>The hot reads, by hand: one prepared statement by primary key each, the content passed on unparsed.</summary>
internal sealed class ProcedureReader(NpgsqlDataSource source)
{
    const string TagSql = "select current_version, sequence, last_version, updated_at from procedures where code = $1";

    const string ShowSql = """
        select v.version, p.state, p.current_version, v.in_force_at, v.content,
          d.type, d.number, d.date, d.effective_from
        from procedures p
        join procedure_versions v on v.code = p.code and v.version = $2
        join lateral (
          select * from publication_decisions d where d.code = v.code and d.version = v.version
          order by d.applied_at is null, d.type = 'abolish' desc limit 1) d on true
        where p.code = $1
        """;

    /// <summary>What decides whether an answer about the procedure is still the same; null if it is unknown.</summary>
    public Task<ProcedureTag?> FindTagAsync(ProcedureCode code, CancellationToken cancel) =>
        PublicRead.WithinAsync(() => ReadTagAsync(code, cancel), cancel);

    public Task<StoredVersion?> FindAsync(ProcedureCode code, int version, CancellationToken cancel) =>
        PublicRead.WithinAsync(() => ReadVersionAsync(code, version, cancel), cancel);

    async Task<ProcedureTag?> ReadTagAsync(ProcedureCode code, CancellationToken cancel)
    {
        await using var command = source.CreateRead(TagSql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = code.Value });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? new ProcedureTag(
                row.IsDBNull(0) ? null : row.GetInt32(0), row.GetInt64(1), row.GetInt32(2),
                row.GetFieldValue<DateTimeOffset>(3))
            : null;
    }

    async Task<StoredVersion?> ReadVersionAsync(ProcedureCode code, int version, CancellationToken cancel)
    {
        await using var command = source.CreateRead(ShowSql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = code.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = version });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? Read(code, row) : null;
    }

    static StoredVersion Read(ProcedureCode code, NpgsqlDataReader row)
    {
        DateTimeOffset? inForceAt = row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3);
        var current = row.IsDBNull(2) ? (int?)null : row.GetInt32(2);
        var state = VersionState.Of(
            row.GetInt32(0), current, Word.Read<ProcedureState>(row.GetString(1)), inForceAt is not null);
        var decision = new ShownDecision(
            Word.Read<DecisionType>(row.GetString(5)), row.GetString(6),
            row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7), row.GetFieldValue<DateOnly>(8));
        return new StoredVersion(
            code.Value, row.GetInt32(0), state, decision, inForceAt, row.GetFieldValue<byte[]>(4));
    }
}

internal sealed record ProcedureTag(int? CurrentVersion, long Sequence, int LastVersion, DateTimeOffset UpdatedAt);

/// <summary>A version with its content as stored.</summary>
internal sealed record StoredVersion(
    string Code, int Version, string State, ShownDecision Decision, DateTimeOffset? PublishedAt, byte[] Content);
