using System.ComponentModel.DataAnnotations;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.ReuseResult;

/// <summary>Body; a number in an address would stand in logs.</summary>
/// <param name="UnitId">Place of receipt an officer looks for.</param>
/// <param name="IdNumber">Identity number an officer was told; citizens see their own.</param>
/// <param name="Code">Code of one result, or null.</param>
internal sealed record HeldPapersRequest(
    Guid? UnitId = null, [property: StringLength(20)] string? IdNumber = null,
    [property: StringLength(60)] string? Code = null);

/// <summary>A paper that can be used again: name its id as <c>reuse</c> of a part.</summary>
internal sealed record HeldPaper(
    Guid Id, string Code, string Name, string Procedure, string DossierNumber, DateTimeOffset IssuedAt);

/// <summary>Papers somebody already got from a one-stop shop (kho kết quả), so that none is asked for twice.</summary>
internal static class HeldPapersEndpoint
{
    const int Most = 50;

    public static void MapHeldPapers(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/held-papers", FindAsync).WithName("FindHeldPapers").WithTags("Results")
            .WithSummary("Kho kết quả: giấy tờ đã có, dùng lại cho hồ sơ mới").Allow("dossiers.papers")
            .WithMetadata(new RequestSizeLimitAttribute(4_096)).Produces<IReadOnlyList<HeldPaper>>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static async Task<IResult> FindAsync(
        HeldPapersRequest asked, HttpContext http, DossiersDb db, AuditReads audit, CancellationToken cancel)
    {
        var actor = http.Actor();
        var isCitizen = actor.Kind == ActorKind.Citizen;
        if (http.OutOfReach(new Target(asked.UnitId, isCitizen ? actor.Subject : null)) is { } refused)
        {
            return refused;
        }
        if (ReuseRules.NumberIsAskedForByOfficers(asked, isCitizen).ToList() is { Count: > 0 } refusals)
        {
            return Refuse.Broken(refusals);
        }
        var hash = HolderHash.Of(asked.IdNumber ?? "");
        var found = await (from paper in db.Results
                           join dossier in db.Dossiers on paper.DossierId equals dossier.Id
                           where (isCitizen ? dossier.Owner == actor.Subject : dossier.ApplicantHash == hash)
                               && (asked.Code == null || paper.Code == asked.Code)
                           orderby paper.IssuedAt descending
                           select new HeldPaper(paper.Id, paper.Code, paper.Name, dossier.ProcedureCode,
                               dossier.Number, paper.IssuedAt)).Take(Most).ToListAsync(cancel);
        var act = AuditAct.Of(http);
        await Task.WhenAll(found.Select(paper => paper.Id).DefaultIfEmpty(asked.UnitId ?? Guid.Empty)
            .Select(id => audit.RecordAsync(act.Entry(id.ToString("D")), cancel)));
        return Results.Ok(found);
    }
}
