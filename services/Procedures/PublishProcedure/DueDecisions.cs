using EGov.ServiceDefaults.Audit;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Brings decisions whose day has come into force, in their order.</summary>
internal static class DueDecisions
{
    const string IsThere =
        "select exists (select from publication_decisions where applied_at is null and effective_from <= $1)";

    // One decision per procedure and round: a second one that became due meanwhile has the first as its past.
    const string Round = """
        with due as (
          select distinct on (d.code) d.id, d.code, d.version, d.type, d.number, d.effective_from
          from publication_decisions d where d.applied_at is null and d.effective_from <= $1
          order by d.code, d.effective_from, d.version, d.type = 'abolish' limit 500),
        marked as (
          update publication_decisions d set applied_at = $2 from due where d.id = due.id),
        begun as (
          update procedure_versions v set in_force_at = $2 from due
          where v.code = due.code and v.version = due.version and v.in_force_at is null)
        select due.code, due.version, p.current_version, p.state, due.type,
          v.content->>'name', v.content->>'field', v.content->>'onlineLevel', due.number, due.effective_from,
          o.hash, v.hash
        from due join procedures p on p.code = due.code
        join procedure_versions v on v.code = due.code and v.version = due.version
        left join procedure_versions o on o.code = due.code and o.version = p.current_version
        """;

    static readonly AuditAct Clock = new(AuditActor.System, "TakeEffect", "Publication");

    /// <summary>Whether there is anything to do; asked without the lock.</summary>
    public static async Task<bool> AnyAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(IsThere, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = VietnamTime.DayOf(now) });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>In the caller's transaction; returns how many took effect.</summary>
    public static async Task<int> TakeEffectAsync(
        NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await PublicationLock.TakeAsync(connection, cancel);
        var due = await ReadRoundAsync(connection, now, cancel);
        await EffectStore.TakeEffectAsync(
            connection, due.ConvertAll(one => one.Effect), due.Select(one => one.Entry), now, cancel);
        return due.Count;
    }

    static async Task<List<(Effect Effect, AuditEntry Entry)>> ReadRoundAsync(
        NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Round, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = VietnamTime.DayOf(now) });
        command.Parameters.Add(new NpgsqlParameter { Value = now.ToUniversalTime() });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var effects = new List<(Effect, AuditEntry)>();
        while (await row.ReadAsync(cancel))
        {
            effects.Add((Read(row), EntryOf(row)));
        }
        return effects;
    }

    static AuditEntry EntryOf(NpgsqlDataReader row) => Clock.Entry(row.GetString(0),
        row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
        Word.Read<DecisionType>(row.GetString(4)) == DecisionType.Abolish ? null : row.GetFieldValue<byte[]>(11));

    static Effect Read(NpgsqlDataReader row)
    {
        var state = Word.Read<ProcedureState>(row.GetString(3));
        var type = Word.Read<DecisionType>(row.GetString(4));
        var transition = ProcedureTransitions.Find(type, state)
            ?? throw new InvalidDataException($"{row.GetString(0)}: {type} is waiting in state {state}.");
        return new Effect(
            row.GetString(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2), transition,
            row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetFieldValue<DateOnly>(9));
    }
}
