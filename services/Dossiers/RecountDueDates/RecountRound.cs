using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.Dossiers.WatchClock;
using EGov.ServiceDefaults.Audit;
using EGov.WorkingTime.Deadlines;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Dossiers.RecountDueDates;

/// <summary>
/// Carries out decisions about calendars on the open dossiers of the offices they reach: a line of the ledger, a step
/// of the history, an event for each that moves. Cut off anywhere it begins again: what was moved moves no more.
/// </summary>
internal sealed class RecountRound(DossiersDb db, OfficeShelf shelf, NpgsqlDataSource database, TimeProvider time)
{
    const int AtOnce = 200;

    /// <summary>How many due dates moved; 0 also where another replica is at it.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var session = await database.OpenSessionAsync(cancel);
        if (!await session.TryLockAsync("dossiers-recount", cancel))
        {
            return 0;
        }
        var all = 0;
        foreach (var pending in await PendingDecisions.ListAsync(session, cancel))
        {
            var moved = await CarryOutAsync(pending, cancel);
            await session.RunAsync("insert into calendar_decisions_done (calendar_id, number, at, moved) values ($1, $2, $3, $4)",
                [pending.Calendar, pending.Fact.Number, time.GetUtcNow(), moved], cancel);
            all += moved;
        }
        return all;
    }

    async Task<int> CarryOutAsync(PendingDecision pending, CancellationToken cancel)
    {
        var book = await shelf.NowAsync(cancel);
        var offices = await db.Dossiers.Where(dossier => dossier.DueAt != null && dossier.FinishedAt == null)
            .Select(dossier => dossier.ReceivingUnitId).Distinct()
            .ToListAsync(cancel);
        var changes = offices.Select(office => (office, change: book.Calendars.ChangeFor(
            office.ToString("D"), pending.Fact, time.GetUtcNow()))).Where(pair => pair.change is not null)
            .ToDictionary(pair => pair.office, pair => pair.change!);
        var (moved, last) = (0, Guid.Empty);
        while (changes.Count > 0 && await BatchAsync(pending, changes, last, cancel) is { Last: { } end } batch)
        {
            (moved, last) = (moved + batch.Moved, end);
        }
        return moved;
    }

    async Task<(int Moved, Guid? Last)> BatchAsync(
        PendingDecision pending, Dictionary<Guid, CalendarChange> changes, Guid after, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var dossiers = await db.Dossiers.FromSql($"""
            select * from dossiers where receiving_unit_id = any({changes.Keys.ToArray()}) and id > {after}
              and due_at is not null and finished_at is null order by id limit {AtOnce} for update
            """).ToListAsync(cancel);
        var moved = dossiers.Count(dossier => Recount(dossier, pending, changes[dossier.ReceivingUnitId]));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (moved, dossiers.Count > 0 ? dossiers[^1].Id : null);
    }

    bool Recount(Dossier dossier, PendingDecision pending, CalendarChange change)
    {
        var now = DossierClock.NotBefore(dossier, change.At);
        if (DossierTransitions.Find(Verb.Recount, dossier.State) is not { } row
            || RecountRules.Of(dossier.Ledger!, pending.Fact, change with { At = now }) is not { } found)
        {
            return false;
        }
        var act = new DossierAct(now, ClockRound.By, "", Article: pending.Fact.Act).Because(dossier, found.Cause);
        db.Step(dossier, new(AuditActor.System, "RecountDueDates", pending.Fact.Act), () =>
        {
            dossier.Move(act, row, found.Ledger);
            db.Record(new DueDateMoved(
                DossierTold.Of(dossier), found.OldDue, found.NewDue, found.Cause, pending.Fact.Act), now);
        });
        return true;
    }
}
