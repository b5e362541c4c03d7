using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;

namespace EGov.Dossiers.AcceptDossier;

/// <summary>Receives or declines a dossier filed online (NĐ 45/2020: within 8 working hours).</summary>
internal static class AcceptDossierEndpoint
{
    public static void MapAcceptDossier(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/dossiers/{id:guid}/acceptance", AcceptAsync).AsStep("dossiers.receive").WithName("AcceptDossier")
            .WithSummary("Tiếp nhận hồ sơ nộp trực tuyến; thời hạn bắt đầu tính");
        app.MapPost("/api/dossiers/{id:guid}/refusal-of-receipt", DeclineAsync).AsStep("dossiers.receive").WithName("DeclineDossier")
            .WithSummary("Không tiếp nhận hồ sơ nộp trực tuyến, nêu lý do (Mẫu 03)");
    }

    static Task<IResult> AcceptAsync(Guid id, NoWords asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Accept,
            Tell = Move.Telling(facts => new DossierReceived(facts)),
        }, cancel);

    static Task<IResult> DeclineAsync(Guid id, Reasoned asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Decline,
            Judge = _ => [.. MoveRules.ReasonIsWritten(asked.Reason)],
            Act = (_, act) => act with { Reason = asked.Reason.Trim().Normalize() },
            Tell = Move.Telling(facts => new DossierDeclined(facts)),
        }, cancel);
}
