using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;

namespace EGov.Dossiers.FinishDossier;

/// <summary>Ends the handling with a result; the clock stops here (status 9 counts before 10, QĐ 766).</summary>
internal static class FinishDossierEndpoint
{
    public static void MapFinishDossier(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/result", FinishAsync).AsStep("dossiers.finish").WithName("FinishDossier")
            .WithSummary("Phê duyệt kết quả, kết thúc xử lý; hồ sơ về nơi tiếp nhận để trả");

    static Task<IResult> FinishAsync(Guid id, NoWords asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Finish,
            Act = (scene, act) => act with { Reason = "Đã có kết quả", ToUnit = scene.Dossier.ReceivingUnitId },
            Tell = Move.Telling(facts => new DossierFinished(facts)),
        }, cancel);
}
