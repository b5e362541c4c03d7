using System.Text;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;
using Npgsql;

namespace EGov.ServiceDefaults.Units;

/// <summary>A unit as an event told it; the state is kept as it came, with what this reader does not know yet.</summary>
internal sealed record CopiedUnit(Guid Id, long Sequence, string Kind, string State)
{
    /// <summary>The newest state of each unit the messages tell of, whatever their order.</summary>
    public static IEnumerable<CopiedUnit> Newest(IEnumerable<LogMessage> messages) => messages
        .Where(message => message.Is<UnitChanged>()).Select(Of)
        .GroupBy(unit => unit.Id, (_, same) => same.MaxBy(unit => unit.Sequence)!);

    /// <summary>Writes them within the open transaction; what is there and newer stays.</summary>
    public static Task PutAsync(
        NpgsqlConnection connection, IReadOnlyCollection<CopiedUnit> units, CancellationToken cancel) =>
        connection.RunAsync("""
            insert into unit_copy (id, sequence, kind, state)
            select id, sequence, kind, state::jsonb
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[]) told(id, sequence, kind, state)
            on conflict (id) do update
            set sequence = excluded.sequence, kind = excluded.kind, state = excluded.state, at = clock_timestamp()
            where unit_copy.sequence < excluded.sequence
            """,
            [
                units.Select(unit => unit.Id).ToArray(), units.Select(unit => unit.Sequence).ToArray(),
                units.Select(unit => unit.Kind).ToArray(), units.Select(unit => unit.State).ToArray(),
            ], cancel);

    static CopiedUnit Of(LogMessage message)
    {
        var told = message.Read<UnitChanged>();
        return new(Guid.Parse(told.Id), told.Sequence, told.Kind, Encoding.UTF8.GetString(message.Body));
    }
}
