using Npgsql;

namespace EGov.Dossiers.PushNational.Sending;

/// <summary>What is to be sent and what became of it, in the database.</summary>
internal static class PushStore
{
    // The first open step of each dossier only: the next waits until it is there, so that order is kept.
    const string TakeUp = """
        with due as (
          select p.dossier_id, p.step from national_pushes p
          where p.state = 'waiting' and p.next_at <= $1 and not exists (
            select from national_pushes b where b.dossier_id = p.dossier_id and b.step < p.step and b.state <> 'sent')
          order by p.next_at, p.dossier_id limit $2)
        update national_pushes p set state = 'sending', tries = tries + 1 from due
        where p.dossier_id = due.dossier_id and p.step = due.step
        returning p.dossier_id, p.step, p.tries, p.refusals, exists (
          select from national_pushes s where s.dossier_id = p.dossier_id and s.state = 'sent')
        """;

    // Whoever comes late, after another has taken the step up again, changes nothing.
    const string Note = """
        update national_pushes set state = $4, next_at = $5, cause = nullif($6, ''), refusals = $7,
          sent_at = case when $4 = 'sent' then $8 end
        where dossier_id = $1 and step = $2 and tries = $3 and state = 'sending'
        """;

    // What the one before was sending may still be on its way.
    const string Recover = "update national_pushes set state = 'waiting', next_at = $1 where state = 'sending'";

    public static Task<int> RecoverAsync(NpgsqlConnection lead, DateTimeOffset at, CancellationToken cancel) =>
        lead.RunAsync(Recover, [at.UtcDateTime], cancel);

    public static Task<List<TakenPush>> TakeUpAsync(
        NpgsqlConnection lead, DateTimeOffset now, int atMost, CancellationToken cancel) => lead.ListAsync(
            TakeUp, [now.UtcDateTime, atMost], row => new TakenPush(
                row.GetGuid(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetBoolean(4)), cancel);

    public static async Task NoteAsync(
        NpgsqlDataSource database, TakenPush push, Noted noted, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.RunAsync(Note, [push.DossierId, push.Step, push.Tries, Word.Of(noted.State),
            noted.NextAt.UtcDateTime, noted.Cause ?? "", noted.Refusals, noted.At.UtcDateTime], cancel);
    }

    /// <param name="State">What it is now.</param>
    /// <param name="At">When that was found.</param>
    /// <param name="NextAt">When it is tried again.</param>
    /// <param name="Refusals">How often it was refused.</param>
    /// <param name="Cause">Why it is not there, or null.</param>
    public sealed record Noted(
        Rows.PushState State, DateTimeOffset At, DateTimeOffset NextAt, int Refusals, string? Cause);
}
