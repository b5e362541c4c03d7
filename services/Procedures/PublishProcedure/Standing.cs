using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Where a procedure stands, as the writers of publications need it.</summary>
internal sealed record Standing(
    ProcedureState State, ProcedureState DecidedState, int? CurrentVersion, int LastVersion, byte[]? LastHash,
    DateOnly? LastEffectiveFrom, bool HasWaiting)
{
    const string Sql = """
        select code, state, decided_state, current_version, last_version, last_hash, last_effective_from,
          exists (select from publication_decisions d where d.code = p.code and d.applied_at is null
            and d.held_because is null)
        from procedures p where code = any($1)
        """;

    /// <summary>A procedure nobody has heard of.</summary>
    public static Standing None { get; } =
        new(ProcedureState.Draft, ProcedureState.Draft, null, 0, null, null, HasWaiting: false);

    public bool Holds(byte[] hash) => LastHash is not null && LastHash.AsSpan().SequenceEqual(hash);

    /// <summary>Takes the publication lock and reads, in one round trip.</summary>
    public static async Task<Dictionary<string, Standing>> LoadLockedAsync(
        NpgsqlConnection connection, IEnumerable<string> codes, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PublicationLock.Command());
        var read = new NpgsqlBatchCommand(Sql);
        read.Parameters.Add(Column.Of(codes, code => code, NpgsqlDbType.Text));
        batch.BatchCommands.Add(read);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.NextResultAsync(cancel);
        var standings = new Dictionary<string, Standing>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel))
        {
            standings.Add(rows.GetString(0), Read(rows));
        }
        return standings;
    }

    static Standing Read(NpgsqlDataReader row) => new(
        Word.Read<ProcedureState>(row.GetString(1)),
        Word.Read<ProcedureState>(row.GetString(2)),
        row.IsDBNull(3) ? null : row.GetInt32(3),
        row.GetInt32(4),
        row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
        row.GetBoolean(7));
}
