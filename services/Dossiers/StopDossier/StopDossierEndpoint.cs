using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.Dossiers.RefuseDossier;

namespace EGov.Dossiers.StopDossier;

/// <summary>Stops the handling of a received dossier with a notice (thông báo dừng giải quyết).</summary>
internal static class StopDossierEndpoint
{
    public static void MapStopDossier(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/stop", StopAsync).AsStep("dossiers.end").WithName("StopDossier")
            .WithSummary("Dừng giải quyết hồ sơ, nêu lý do và căn cứ (Mẫu 05)");

    static Task<IResult> StopAsync(Guid id, GroundedReason asked, HttpContext http, Mover mover, CancellationToken cancel) =>
        mover.RunAsync(http, id, asked, RefuseDossierEndpoint.Against(
            Verb.Stop, asked, Move.Telling(facts => new DossierStopped(facts, IsAutomatic: false))), cancel);
}
