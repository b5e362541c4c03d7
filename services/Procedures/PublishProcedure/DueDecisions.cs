using EGov.ServiceDefaults.Audit;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Brings decisions whose day has come into force, in their order.</summary>
internal static class DueDecisions
{
    const string Waits = "applied_at is null and held_because is null";

    const string IsThere =
        $"select exists (select from publication_decisions where {Waits} and effective_from <= $1)";

    // One decision per procedure and round: a second one that became due meanwhile has the first as its past.
    const string Round = $"""
        with due as (
          select distinct on (d.code) d.id, d.code, d.version, d.type, d.number, d.effective_from
          from publication_decisions d where {Waits} and d.effective_from <= $1
          order by d.code, d.effective_from, d.version, d.type = 'abolish' limit 500)
        select due.code, due.version, p.current_version, p.state, due.type,
          v.content->>'name', v.content->>'field', v.content->>'onlineLevel', due.number, due.effective_from,
          o.hash, v.hash, due.id
        from due join procedures p on p.code = due.code
        left join procedure_versions v on v.code = due.code and v.version = due.version
        left join procedure_versions o on o.code = due.code and o.version = p.current_version
        """;

    const string Mark = """
        with marked as (
          update publication_decisions d set applied_at = $2 where d.id = any($1) returning d.code, d.version)
        update procedure_versions v set in_force_at = $2 from marked
        where v.code = marked.code and v.version = marked.version and v.in_force_at is null
        """;

    // What cannot be carried out is decided no more: the procedure may be decided about again from where it stands.
    const string Hold = $"""
        with held as (
          update publication_decisions d set held_because = h.because
          from unnest($1::uuid[], $2::text[]) as h(id, because) where d.id = h.id returning d.id, d.code)
        update procedures p set decided_state = p.state from held where p.code = held.code and not exists (
          select from publication_decisions d where d.code = p.code and {Waits} and d.id <> all($1))
        """;

    static readonly AuditAct Clock = new(AuditActor.System, "TakeEffect", "Publication");

    /// <summary>Whether there is anything to do; asked without the lock.</summary>
    public static async Task<bool> AnyAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(IsThere, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = VietnamTime.DayOf(now) });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>
    /// In the caller's transaction; returns how many took effect. What does not fit its procedure is held with the
    /// reason, for a person to look at, and the others go on.
    /// </summary>
    public static async Task<int> TakeEffectAsync(
        NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await PublicationLock.TakeAsync(connection, cancel);
        var due = await ReadRoundAsync(connection, now, cancel);
        var fitting = due.Where(one => one.Effect is not null).ToList();
        var misfits = due.Where(one => one.Effect is null).ToList();
        await WriteAsync(connection, Mark, [.. fitting.Select(one => one.Id)], now.ToUniversalTime(), cancel);
        await WriteAsync(connection, Hold, [.. misfits.Select(one => one.Id)],
            misfits.Select(one => one.Misfit).ToArray(), cancel);
        await EffectStore.TakeEffectAsync(connection, fitting.ConvertAll(one => one.Effect!),
            fitting.Select(one => one.Entry!), now, cancel);
        return fitting.Count;
    }

    static async Task WriteAsync(
        NpgsqlConnection connection, string sql, Guid[] ids, object second, CancellationToken cancel)
    {
        if (ids.Length > 0)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddWithValue(ids);
            command.Parameters.AddWithValue(second);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    static async Task<List<DueDecision>> ReadRoundAsync(
        NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Round, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = VietnamTime.DayOf(now) });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var due = new List<DueDecision>();
        while (await row.ReadAsync(cancel))
        {
            due.Add(Read(row));
        }
        return due;
    }

    static AuditEntry EntryOf(NpgsqlDataReader row) => Clock.Entry(row.GetString(0),
        row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
        Word.Read<DecisionType>(row.GetString(4)) == DecisionType.Abolish ? null : row.GetFieldValue<byte[]>(11));

    static DueDecision Read(NpgsqlDataReader row)
    {
        var (id, state, type) = (row.GetGuid(12), row.GetString(3), row.GetString(4));
        if (row.IsDBNull(5))
        {
            return new(id, "Không có phiên bản mà quyết định công bố.");
        }
        return ProcedureTransitions.Find(Word.Read<DecisionType>(type), Word.Read<ProcedureState>(state)) is { } transition
            ? new(id, "", new Effect(row.GetString(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2), transition,
                row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetFieldValue<DateOnly>(9)),
                EntryOf(row))
            : new(id, $"Quyết định {type} không thực hiện được khi thủ tục ở trạng thái {state}.");
    }

    /// <summary>What a due decision brings, or why it cannot.</summary>
    sealed record DueDecision(Guid Id, string Misfit, Effect? Effect = null, AuditEntry? Entry = null);
}
