using EGov.Contracts.Dossiers;
using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.ReturnResult;

/// <summary>Hands the result over.</summary>
internal static class ReturnResultEndpoint
{
    public static void MapReturnResult(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/return", ReturnAsync).AsStep("dossiers.return").WithName("ReturnResult")
            .WithSummary("Trả kết quả: tại quầy có người ký nhận, qua bưu chính có mã vận đơn, hoặc điện tử");

    static async Task<IResult> ReturnAsync(
        Guid id, ReturnRequest asked, HttpContext http, DossiersDb db, Mover mover, ArchiveTerms archive,
        CancellationToken cancel)
    {
        Guid[] named = asked.SignatureFile is { } signature ? [signature] : [];
        var files = await FilesOfParts.HoldAsync(db, named, cancel);
        var electronic = await db.Results.CountAsync(row => row.DossierId == id, cancel);
        return await mover.RunAsync(http, id, asked, new()
        {
            Verb = Verb.Return,
            Judge = scene =>
            [
                .. FileRules.FilesAreTheirs(named, files, http.Actor().Subject),
                .. ReturnRules.Judge(asked.Of(scene.Dossier), files, electronic),
            ],
            Change = dossier =>
            {
                (dossier.Handing, dossier.ArchiveOn) = (asked.Of(dossier), archive.After(dossier.ReturnedAt!.Value));
                FilesOfParts.Take(db, dossier.Id, named);
            },
            Tell = Move.Telling(facts => new ResultReturned(facts)),
        }, cancel);
    }
}
