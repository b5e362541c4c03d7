using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.OpenApi;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.ShowDossier;

/// <summary>The whole case in one call.</summary>
internal static class ShowDossierEndpoint
{
    public static void MapShowDossier(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/{id:guid}", ShowAsync).WithName("ShowDossier").WithTags("Dossiers")
            .WithSummary("Toàn bộ hồ sơ: người nộp, giấy tờ, hạn trả có diễn giải, quá trình xử lý")
            .Allow("dossiers.read").TakesHeader("If-None-Match", OpenApiParts.Text)
            .Produces<ShownDossier>().Produces(304).ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        Guid id, HttpContext http, DossiersDb db, OfficeShelf shelf, AuditReads audit, CancellationToken cancel)
    {
        var (dossier, refused) = await db.Dossiers.AsNoTracking().Include(row => row.Steps.OrderBy(step => step.Number))
            .FindAsync(id, http, DossierReach.All, cancel);
        if (dossier is null)
        {
            return refused!;
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(dossier.Id.ToString("D")), cancel);
        return ServiceDefaults.Http.ETags.IsKnown(http, DossierTag.Of(dossier))
            ? Results.StatusCode(304) : Results.Ok(ShownDossier.Of(dossier, await shelf.NowAsync(cancel)));
    }
}
