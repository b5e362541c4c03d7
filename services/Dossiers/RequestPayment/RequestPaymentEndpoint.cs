using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.RequestPayment;

/// <summary>Body: what is to be paid and why.</summary>
/// <param name="Amount">Whole đồng.</param>
/// <param name="Reason">Told to the applicant.</param>
internal sealed record RequestPaymentRequest(long Amount, [property: StringLength(2_000, MinimumLength = 1)] string Reason);

/// <summary>Asks the applicant to pay; whether the clock stands meanwhile, the calendar of the office says.</summary>
internal static class RequestPaymentEndpoint
{
    public static void MapRequestPayment(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/payment-requests", RequestAsync).AsStep("dossiers.handle")
            .WithName("RequestPayment").WithSummary("Yêu cầu thực hiện nghĩa vụ tài chính");

    static Task<IResult> RequestAsync(
        Guid id, RequestPaymentRequest asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.RequestPayment,
            Judge = _ => [.. MoveRules.ReasonIsWritten(asked.Reason), .. AmountIsWholeMoney(asked.Amount)],
            Act = (scene, act) => act.Because(scene.Dossier, asked.Reason),
            Tell = Move.Telling(facts => new PaymentRequested(facts, asked.Amount)),
        }, cancel);

    static IEnumerable<Refusal> AmountIsWholeMoney(long amount)
    {
        if (amount is < 1 or > 100_000_000_000)
        {
            yield return new(nameof(AmountIsWholeMoney), "Số tiền từ 1 đồng đến 100 tỷ đồng.", "amount");
        }
    }
}
