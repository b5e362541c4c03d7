using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.Dossiers.RequestSupplement;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.AnswerSupplement;

/// <summary>Body: what was asked for.</summary>
/// <param name="Parts">The papers.</param>
/// <param name="Words">Explanation, or empty.</param>
internal sealed record AnswerSupplementRequest(
    [property: MaxLength(200)] IReadOnlyList<DossierPart> Parts, [property: StringLength(2_000)] string Words = "")
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => WholeLists.Demand(Parts);
}

/// <summary>Takes in what was asked for, from the citizen or on their behalf; the dossier goes back to where it was.</summary>
internal static class AnswerSupplementEndpoint
{
    public static void MapAnswerSupplement(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/supplement-answers", AnswerAsync).AsStep("dossiers.answer")
            .WithName("AnswerSupplement").WithSummary("Nộp giấy tờ bổ sung; thời hạn tính tiếp");

    static Task<IResult> AnswerAsync(
        Guid id, AnswerSupplementRequest asked, HttpContext http, Mover mover, DossiersDb db, CancellationToken cancel)
    {
        Supplement? open = null;
        return mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.AnswerSupplement,
            Reach = dossier => [dossier.ReceivingUnitId],
            Load = async (dossier, stop) => open = await db.Supplements
                .FirstOrDefaultAsync(one => one.DossierId == dossier.Id && one.AnsweredAt == null, stop),
            Judge = _ => AnswerSupplementRules.Judge(asked),
            Act = (scene, act) => act.Because(scene.Dossier, "Đã nhận giấy tờ bổ sung"),
            Change = dossier => Keep(dossier, open!, asked),
            Tell = Move.Telling((facts, step) =>
                new SupplementReceived(facts, open!.Id.ToString("D"), step.DueBefore, step.DueAfter)),
        }, cancel);
    }

    static void Keep(Dossier dossier, Supplement open, AnswerSupplementRequest asked)
    {
        var parts = PartRules.Kept(asked.Parts);
        dossier.Filing = dossier.Filing with { Parts = [.. dossier.Filing.Parts, .. parts] };
        open.Answer(dossier.Steps[^1], asked.Words.Trim().Normalize(), parts);
    }
}
