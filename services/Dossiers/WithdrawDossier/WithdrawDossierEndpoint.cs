using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;

namespace EGov.Dossiers.WithdrawDossier;

/// <summary>Body: why, and for an officer on what paper.</summary>
/// <param name="Reason">As the applicant states it.</param>
/// <param name="Paper">The applicant's written request, where an officer enters it.</param>
internal sealed record WithdrawDossierRequest(
    [property: StringLength(2_000, MinimumLength = 1)] string Reason, [property: StringLength(300)] string? Paper = null);

/// <summary>Takes a dossier back at the applicant's request, as long as it is not finished.</summary>
internal static class WithdrawDossierEndpoint
{
    public static void MapWithdrawDossier(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/withdrawal", WithdrawAsync).AsStep("dossiers.withdraw")
            .WithName("WithdrawDossier").WithSummary("Rút hồ sơ theo yêu cầu của người nộp");

    static Task<IResult> WithdrawAsync(
        Guid id, WithdrawDossierRequest asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Withdraw,
            Reach = dossier => [dossier.ReceivingUnitId],
            Judge = _ => WithdrawDossierRules.Judge(asked, http.Actor().Kind),
            Act = (scene, act) => act with
            {
                Reason = asked.Reason.Trim().Normalize(), Article = asked.Paper?.Trim().Normalize() ?? "",
                ToUnit = scene.Dossier.ReceivingUnitId,
            },
            Tell = Move.Telling(facts => new DossierWithdrawn(facts)),
        }, cancel);
}
