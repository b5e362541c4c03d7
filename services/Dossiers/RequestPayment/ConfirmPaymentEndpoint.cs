using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;

namespace EGov.Dossiers.RequestPayment;

/// <summary>What was asked of the applicant is paid; the dossier goes back to where it was.</summary>
internal static class ConfirmPaymentEndpoint
{
    public static void MapConfirmPayment(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/payment-confirmations", ConfirmAsync).AsStep("dossiers.receive")
            .WithName("ConfirmPayment").WithSummary("Xác nhận đã thực hiện nghĩa vụ tài chính, nêu chứng từ");

    static Task<IResult> ConfirmAsync(
        Guid id, Reasoned asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Pay,
            Reach = dossier => [dossier.ReceivingUnitId],
            Judge = _ => [.. MoveRules.ReasonIsWritten(asked.Reason)],
            Act = (scene, act) => act.Because(scene.Dossier, asked.Reason),
            Tell = Move.Telling((facts, step) => new PaymentConfirmed(facts, step.DueBefore, step.DueAfter)),
        }, cancel);
}
