using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults;
using Npgsql;

namespace EGov.Dossiers.RecountDueDates;

/// <summary>A decision about a calendar not carried out yet.</summary>
internal sealed record PendingDecision(Guid Calendar, CalendarDecisionFact Fact);

/// <summary>Which those are.</summary>
internal static class PendingDecisions
{
    // Only once every replica must have seen the calendar (its book of offices is a second old at most) and steps begun
    // before are over: none of them counts by the old calendar after the recount.
    public const string Sql = """
        select c.id, d.fact from calendar_copy c cross join lateral jsonb_array_elements(c.state -> 'decisions') d(fact)
        where c.at < clock_timestamp() - interval '10 seconds' and not exists (select 1 from calendar_decisions_done o
          where o.calendar_id = c.id and o.number = (d.fact ->> 'number')::int)
        """;

    public static Task<List<PendingDecision>> ListAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ListAsync($"select id, fact::text from ({Sql}) p order by id, (fact ->> 'number')::int", [],
            row => new PendingDecision(row.GetGuid(0),
                JsonSerializer.Deserialize<CalendarDecisionFact>(row.GetString(1), ServiceSetup.OurJson)!), cancel);
}
