using EGov.ServiceDefaults.Data;

namespace EGov.Dossiers.Tests.ReportDossiers;

/// <summary>Puts random lives into the tables as their steps would have left them.</summary>
internal static class LivesInDatabase
{
    public static async Task KeepAsync(DossiersDatabase database, Guid unit, IEnumerable<RandomLife> lives)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        foreach (var life in lives)
        {
            var last = life.Steps[^1];
            var finished = RandomLife.IsEnded(last.To)
                ? life.Steps[life.Steps.ToList().FindLastIndex(step => !RandomLife.IsEnded(step.To)) + 1].At : (DateTimeOffset?)null;
            var received = life.Steps.FirstOrDefault(step => step.To == DossierState.Received)?.At;
            await connection.RunAsync("""
                insert into dossiers (id, number, procedure_code, procedure_version, procedure_name, field, case_name, channel,
                  receiving_unit_id, competent_unit_id, time_limit, look_up_digits, filing, submitted_at, state,
                  holder_unit_id, received_at, due_at, finished_at, revision, look_up_secret, moved_at)
                values ($1, $1::text, '1', 1, 'Thủ tục', $2, '', $3, $4, $4, '{}', '0000', '{"applicant": {"name": "A"}}', $5,
                  $6, $4, $7::text::timestamptz, $8::text::timestamptz, $9::text::timestamptz, $10, gen_random_uuid(), $11)
                """, [life.Id, life.Field, life.IsOnline ? "online" : "direct", unit, life.Steps[0].At.UtcDateTime,
                Word.Of(last.To), Text(received), Text(last.Due), Text(finished), life.Steps.Count, last.At.UtcDateTime],
                CancellationToken.None);
            for (var number = 0; number < life.Steps.Count; number++)
            {
                await connection.RunAsync("""
                    insert into dossier_steps (dossier_id, number, at, verb, "to", by, acting_for, holder_unit_id, reason, due_after)
                    values ($1, $2, $3, 'handOver', $4, 'x', '', $5, '', $6::text::timestamptz)
                    """, [life.Id, number + 1, life.Steps[number].At.UtcDateTime, Word.Of(life.Steps[number].To), unit,
                    Text(life.Steps[number].Due)], CancellationToken.None);
            }
        }
    }

    static object Text(DateTimeOffset? at) => at is { } moment ? moment.UtcDateTime.ToString("O") : DBNull.Value;
}
