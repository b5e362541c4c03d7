using EGov.Contracts.Dossiers;
using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.FinishDossier;

/// <summary>Ends the handling with a result; the clock stops here (status 9 counts before 10, QĐ 766).</summary>
internal static class FinishDossierEndpoint
{
    public static void MapFinishDossier(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/result", FinishAsync).AsStep("dossiers.finish").WithName("FinishDossier")
            .WithSummary("Phê duyệt kết quả, kết thúc xử lý; hồ sơ về nơi tiếp nhận để trả");

    static async Task<IResult> FinishAsync(
        Guid id, FinishRequest asked, HttpContext http, DossiersDb db, Mover mover, TimeProvider time,
        CancellationToken cancel)
    {
        var results = asked.Results ?? [];
        var named = results.Select(paper => paper.FileId).ToHashSet();
        var files = await FilesOfParts.HoldAsync(db, named, cancel);
        var offered = results.Count == 0 ? [] : await OfferedAsync(db, id, cancel);
        return await mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Finish,
            Judge = scene =>
            [
                .. FileRules.FilesAreTheirs(named, files, http.Actor().Subject),
                .. FinishRules.ResultsAreOfTheProcedure(results, offered),
                .. FinishRules.SignaturesAreOfThePast(results, scene.Now),
            ],
            Act = (scene, act) => act with { Reason = "Đã có kết quả", ToUnit = scene.Dossier.ReceivingUnitId },
            Change = dossier =>
            {
                db.Results.AddRange(results.Select(paper => paper.Of(dossier.Id, time.GetUtcNow())));
                FilesOfParts.Take(db, dossier.Id, named);
            },
            Tell = Move.Telling(facts => new DossierFinished(facts)),
        }, cancel);
    }

    static async Task<IReadOnlyList<OfferedResult>> OfferedAsync(DossiersDb db, Guid id, CancellationToken cancel) =>
        (await (from dossier in db.Dossiers
                join copy in db.Procedures on
                    new { Code = dossier.ProcedureCode, Version = dossier.ProcedureVersion }
                    equals new { copy.Code, copy.Version }
                where dossier.Id == id select copy.Offer).FirstOrDefaultAsync(cancel))?.Results ?? [];
}
