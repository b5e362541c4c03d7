using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.Dossiers.Settings;
using EGov.ServiceDefaults.Access;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.UndoStep;

/// <summary>Takes the last step back: a slip of the hand, not a second thought.</summary>
internal static class UndoStepEndpoint
{
    public static void MapUndoStep(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/undo", UndoAsync).AsStep("dossiers.handle").WithName("UndoStep")
            .WithSummary("Hoàn tác bước vừa làm, trong thời gian cho phép");

    static Task<IResult> UndoAsync(Guid id, Reasoned asked, HttpContext http, Mover mover,
        DossiersDb db, ClockSettings settings, CancellationToken cancel)
    {
        List<DossierStep> steps = [];
        return mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Undo,
            Load = async (dossier, stop) => steps = await db.Steps.AsNoTracking()
                .Where(step => step.DossierId == dossier.Id).OrderByDescending(step => step.Number).Take(2).ToListAsync(stop),
            Reach = _ => [steps[^1].HolderUnitId],
            Back = _ => steps[0].From,
            Judge = scene => [.. MoveRules.ReasonIsWritten(asked.Reason),
                .. UndoStepRules.Judge(steps[0], http.Actor().Subject, scene.Now, settings)],
            Act = (_, act) => act with
            {
                Reason = asked.Reason.Trim().Normalize(), ToUnit = steps[^1].HolderUnitId, ToSubject = steps[^1].HolderSubject,
            },
            Tell = Move.Telling(facts => new StepReverted(facts, Word.Of(steps[0].Verb), steps[0].Number)),
        }, cancel);
    }
}
