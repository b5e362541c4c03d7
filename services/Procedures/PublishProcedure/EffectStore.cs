using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Messaging;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.PublishProcedure;

/// <summary>Puts decisions in force: ends the replaced versions, moves the procedures, tells feed and outbox.</summary>
internal static class EffectStore
{
    // The feed rows come in the order of the input; the procedures then know the number of their newest row.
    const string Sql = """
        with effect as (
          select * from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[])
            with ordinality as e(code, version, previous, state, change, name, number, effective_from, ord)),
        ended as (
          update procedure_versions v set ended_at = $9 from effect e
          where v.code = e.code and v.version = e.previous and v.ended_at is null),
        told as (
          insert into procedure_changes (code, version, change, name, decision_number, effective_from, at)
          select code, version, change, name, number, effective_from, $9 from effect order by ord
          returning id, code)
        update procedures p
        set state = e.state, current_version = e.version, sequence = told.id, updated_at = $9
        from effect e join told on told.code = e.code
        where p.code = e.code
        """;

    /// <summary>The codes must be distinct. Runs in the caller's transaction, which holds the publication
    /// lock.</summary>
    public static async Task TakeEffectAsync(NpgsqlConnection connection, IReadOnlyList<Effect> effects,
        IEnumerable<AuditEntry> audit, DateTimeOffset now, CancellationToken cancel)
    {
        if (effects.Count == 0)
        {
            return;
        }
        var command = new NpgsqlBatchCommand(Sql);
        var values = command.Parameters;
        values.Add(Column.Of(effects, effect => effect.Code, NpgsqlDbType.Text));
        values.Add(Column.Of(effects, effect => effect.Version, NpgsqlDbType.Integer));
        values.Add(Column.Of(effects, effect => effect.Previous, NpgsqlDbType.Integer));
        values.Add(Column.Of(effects, effect => Word.Of(effect.Transition.To), NpgsqlDbType.Text));
        values.Add(Column.Of(effects, effect => Word.Of(effect.Transition.Change), NpgsqlDbType.Text));
        values.Add(Column.Of(effects, effect => effect.Name, NpgsqlDbType.Text));
        values.Add(Column.Of(effects, effect => effect.DecisionNumber, NpgsqlDbType.Text));
        values.Add(Column.Of(effects, effect => effect.EffectiveFrom, NpgsqlDbType.Date));
        values.AddWithValue(now.ToUniversalTime());
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { command } };
        foreach (var entry in audit)
        {
            batch.BatchCommands.Add(entry.ToCommand());
        }
        await batch.ExecuteNonQueryAsync(cancel);
        await OutboxCopy.WriteAsync(connection, effects.Select(effect => effect.ToMessage(now)), cancel);
    }
}
