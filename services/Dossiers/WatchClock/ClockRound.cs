using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.Dossiers.Settings;
using EGov.ServiceDefaults.Audit;
using EGov.WorkingTime.Offices;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.WatchClock;

/// <summary>Looks at the dossiers whose moment has come, a batch in a transaction; one replica at a time.</summary>
internal sealed class ClockRound(DossiersDb db, OfficeShelf shelf, ClockSettings settings, TimeProvider time)
{
    public const string By = "system";
    const int AtOnce = 200;

    /// <summary>How many were looked at; 0 where none waits or another replica looks.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isOurs = await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(7300031) as \"Value\"")
            .ToListAsync(cancel);
        if (!isOurs[0])
        {
            return 0;
        }
        var now = time.GetUtcNow();
        var dossiers = await db.Dossiers.FromSql(
            $"select * from dossiers where look_at <= {now} order by look_at limit {AtOnce} for update skip locked")
            .ToListAsync(cancel);
        var ids = dossiers.Select(dossier => dossier.Id).ToList();
        var told = (await db.Reminders.AsNoTracking().Where(one => ids.Contains(one.DossierId)).ToListAsync(cancel))
            .ToLookup(one => (one.DossierId, one.DueAt), one => one.Kind);
        var book = await shelf.NowAsync(cancel);
        foreach (var dossier in dossiers)
        {
            Look(dossier, [.. told[(dossier.Id, dossier.DueAt ?? default)]], book, now);
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return dossiers.Count;
    }

    void Look(Dossier dossier, IReadOnlyCollection<ReminderKind> told, OfficeBook book, DateTimeOffset now)
    {
        var calendar = book.CalendarOf(dossier.ReceivingUnitId);
        var look = ClockLook.At(dossier, told, calendar, settings, now);
        dossier.LookAt = look.Next;
        foreach (var kind in look.Remind)
        {
            var due = dossier.DueAt!.Value;
            db.Reminders.Add(new() { DossierId = dossier.Id, DueAt = due, Kind = kind, At = now });
            Remind(kind, DossierTold.Of(dossier), due, now);
        }
        if (look.Move is { } move)
        {
            Take(dossier, move, calendar, DossierClock.NotBefore(dossier, now));
        }
    }

    void Remind(ReminderKind kind, DossierFacts facts, DateTimeOffset due, DateTimeOffset now)
    {
        if (kind == ReminderKind.Near)
        {
            db.Record(new DeadlineNeared(facts, due), now);
            return;
        }
        db.Record(new DeadlinePassed(facts, due), now);
    }

    void Take(Dossier dossier, AutomaticMove move, OfficeCalendar calendar, DateTimeOffset now)
    {
        var row = DossierTransitions.Find(move.Verb, dossier.State)!;
        var act = new DossierAct(
            now, By, "", move.Reason, ToUnit: dossier.ReceivingUnitId, Article: move.Article);
        var tell = move.Verb == Verb.Stop ? Move.Telling(facts => new DossierStopped(facts, IsAutomatic: true))
            : Move.Telling(facts => new DossierDeclined(facts));
        db.Step(dossier, new(AuditActor.System, "WatchClock", "dossiers.end"), () =>
        {
            dossier.Move(act, row, DossierClock.After(dossier, row, act, calendar));
            tell(db, dossier, now);
        });
    }
}
