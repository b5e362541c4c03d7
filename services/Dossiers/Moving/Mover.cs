using EGov.Contracts.Dossiers;
using EGov.Dossiers.Offices;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.Moving;

/// <summary>
/// What every step of a dossier does: load and lock, reach, seen state, row of the life, rules, change, event, audit,
/// save. Two at once on one dossier: the second waits and is told that it saw an old state.
/// </summary>
internal sealed class Mover(DossiersDb db, OfficeShelf shelf, TimeProvider time)
{
    /// <summary>Takes one step along the row of <see cref="Move.Verb"/>.</summary>
    public async Task<IResult> RunAsync(HttpContext http, Guid id, object asked, Move move, CancellationToken cancel)
    {
        // Before the transaction: whoever holds a connection must not wait for another.
        var offices = await shelf.NowAsync(cancel);
        return await IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var dossier = await LoadAsync(id, cancel);
            if (dossier is null)
            {
                return Refuse.NotFound(DossierTag.Unknown);
            }
            await (move.Load?.Invoke(dossier, cancel) ?? Task.CompletedTask);
            if ((http.OutOfReach(move.Reach(dossier), dossier.Owner) ?? ETags.Check(http, DossierTag.Of(dossier)))
                is { } refused)
            {
                return refused;
            }
            if (DossierTransitions.Find(move.Verb, dossier.State, move.Back(dossier)) is not { } row)
            {
                return Refuse.Conflict(MoveRules.NotNow(dossier.State));
            }
            var scene = new MoveScene(dossier, row, offices, DossierClock.NotBefore(dossier, time.GetUtcNow()));
            var act = new DossierAct(scene.Now, http.Actor().Subject, http.Actor().For?.ToString() ?? "");
            var refusals = move.Judge(scene).Concat(MoveRules.ClockTakesIt(scene, act = move.Act(scene, act))).ToList();
            return refusals.Count > 0 ? Refuse.Broken(refusals) : await KeepAsync(http, scene, act, move, cancel);
        }, cancel);
    }

    async Task<IResult> KeepAsync(
        HttpContext http, MoveScene scene, DossierAct act, Move move, CancellationToken cancel)
    {
        var (dossier, lines) = (scene.Dossier, scene.Dossier.Ledger?.Lines.Count ?? 0);
        db.Step(dossier, AuditAct.Of(http), () =>
        {
            dossier.Move(act, scene.Row, DossierClock.After(dossier, scene.Row, act, scene.Calendar));
            move.Change?.Invoke(dossier);
            move.Tell(db, dossier, scene.Now);
            TellOfCalendar(dossier, lines, scene.Now);
        });
        await db.SaveChangesAsync(cancel);
        http.Response.Headers.ETag = DossierTag.Of(dossier);
        return Results.Ok(MovedDossier.Of(dossier, scene.Offices));
    }

    // A step taken before the recount found the calendar changed.
    void TellOfCalendar(Dossier dossier, int lines, DateTimeOffset now)
    {
        if (dossier.Ledger?.Lines.Skip(lines).FirstOrDefault(one => one.Step.Kind == StepKind.CalendarChanged) is { } line)
        {
            db.Record(new DueDateMoved(
                DossierTold.Of(dossier), line.DueBefore!.Value, line.Due, line.Step.Cause, line.Step.Article ?? ""), now);
        }
    }

    async Task<Dossier?> LoadAsync(Guid id, CancellationToken cancel) => (await db.Dossiers
        .FromSql($"select * from dossiers where id = {id} for update").ToListAsync(cancel)).FirstOrDefault();
}
