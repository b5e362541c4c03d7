using System.Text;
using EGov.Contracts;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Units;

/// <summary>The copies there are.</summary>
internal static class DirectoryCopies
{
    public static DirectoryCopy Units { get; } = new("unit_copy", "-units", """
        insert into unit_copy (id, sequence, kind, state)
        select id, sequence, state::jsonb ->> 'kind', state::jsonb
        from unnest($1::uuid[], $2::bigint[], $3::text[]) told(id, sequence, state)
        on conflict (id) do update
        set sequence = excluded.sequence, kind = excluded.kind, state = excluded.state, at = clock_timestamp()
        where unit_copy.sequence < excluded.sequence
        """, Of<UnitChanged>(told => (told.Id, told.Sequence)));

    public static DirectoryCopy Calendars { get; } = new("calendar_copy", "-calendars", """
        insert into calendar_copy (id, sequence, state)
        select id, sequence, state::jsonb from unnest($1::uuid[], $2::bigint[], $3::text[]) told(id, sequence, state)
        on conflict (id) do update
        set sequence = excluded.sequence, state = excluded.state, at = clock_timestamp()
        where calendar_copy.sequence < excluded.sequence
        """, Of<CalendarChanged>(told => (told.Id, told.Sequence)));

    static Func<LogMessage, CopiedState?> Of<T>(Func<T, (string Id, long Sequence)> name) where T : IEvent =>
        message =>
        {
            if (!message.Is<T>())
            {
                return null;
            }
            var (id, sequence) = name(message.Read<T>());
            return new(Guid.Parse(id), sequence, Encoding.UTF8.GetString(message.Body));
        };
}
