using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;

namespace EGov.Dossiers.CorrectDossier;

/// <summary>Body: what was typed wrong, as it is to be; what is left out stays.</summary>
/// <param name="Reason">Why, in full.</param>
/// <param name="Applicant">The applicant.</param>
/// <param name="Parts">All papers.</param>
/// <param name="Summary">Content in one line.</param>
internal sealed record CorrectDossierRequest(
    [property: StringLength(2_000, MinimumLength = 1)] string Reason, Applicant? Applicant = null,
    [property: MaxLength(200)] IReadOnlyList<DossierPart>? Parts = null, [property: StringLength(1_000)] string? Summary = null)
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => WholeLists.Demand(Parts);
}

/// <summary>Puts right what was typed wrong; what stood there is kept.</summary>
internal static class CorrectDossierEndpoint
{
    public static void MapCorrectDossier(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/corrections", CorrectAsync).AsStep("dossiers.receive")
            .WithName("CorrectDossier").WithSummary("Đính chính thông tin nhập sai, nêu lý do; giá trị cũ được lưu");

    static Task<IResult> CorrectAsync(
        Guid id, CorrectDossierRequest asked, HttpContext http, Mover mover, DossiersDb db, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Correct,
            Reach = dossier => [dossier.ReceivingUnitId],
            Judge = scene => CorrectDossierRules.Judge(asked, scene.Dossier.Filing),
            Act = (scene, act) => act.Because(scene.Dossier, asked.Reason),
            Change = dossier => Keep(dossier, asked, db),
            Tell = Move.Telling(facts => new DossierCorrected(facts, asked.Parts is not null, asked.Applicant is not null)),
        }, cancel);

    static void Keep(Dossier dossier, CorrectDossierRequest asked, DossiersDb db)
    {
        var step = dossier.Steps[^1];
        db.Corrections.Add(new()
        {
            DossierId = dossier.Id, Step = step.Number, At = step.At, By = step.By, Before = dossier.Filing,
        });
        dossier.Filing = CorrectDossierRules.After(asked, dossier.Filing);
        dossier.LookUpDigits = dossier.Filing.Applicant.IdNumber[^4..];
    }
}
