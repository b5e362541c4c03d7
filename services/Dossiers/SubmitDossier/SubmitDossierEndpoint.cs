using EGov.Contracts.Dossiers;
using EGov.Dossiers.CollectFees;
using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.Moving;
using EGov.Dossiers.WarnDuplicates;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>Takes a dossier in: at a counter, by post, or filed online by a citizen.</summary>
internal static class SubmitDossierEndpoint
{
    public const string Permission = "dossiers.submit";

    public static void MapSubmitDossier(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers", SubmitAsync).WithName("SubmitDossier").WithTags("Dossiers")
            .WithSummary("Tiếp nhận hồ sơ tại quầy, qua bưu chính, hoặc công dân nộp trực tuyến").Allow(Permission)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(262_144))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey)
            .Produces<SubmittedDossier>(201).ProducesProblem(400).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static async Task<IResult> SubmitAsync(
        SubmitDossierRequest asked, HttpContext http, DossiersDb db, Intake intake, DuplicateShelf duplicates,
        CancellationToken cancel)
    {
        // Before the transaction: whoever holds a connection must not wait for another.
        var offices = await intake.Offices.NowAsync(cancel);
        var rules = await duplicates.RulesForAsync(asked, cancel);
        return await IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var (actor, now) = (http.Actor(), intake.Now);
            if (http.OutOfReach(new Target(asked.UnitId, actor.Kind == ActorKind.Citizen ? actor.Subject : null))
                is { } refused)
            {
                return refused;
            }
            var today = VietnamTime.DayOf(now);
            var copy = await ProcedureShelf.FindInForceAsync(db, asked.Procedure, today, cancel);
            var papers = await HandedIn.LoadAsync(db, asked, cancel);
            var refusals = SubmitDossierRules.Judge(asked, copy, offices, today)
                .Concat(ChannelRules.CitizensFileOnline(asked, actor.Kind)).Concat(papers.Judge(actor))
                .Concat(DuplicateCheck.DossierIsNoDuplicate(
                    await DuplicateCheck.FindAsync(db, asked, rules, actor, now, cancel))).ToList();
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var dossier = intake.Open(papers.Complete(), copy!, actor, offices, await intake.NumberAsync(db, asked, offices, cancel));
            db.Dossiers.Add(dossier);
            papers.BelongTo(dossier, db);
            db.Fees.AddRange(FeesOffered.Assess(asked, copy!.Offer, dossier.Id, now));
            db.Record(new DossierSubmitted(DossierTold.Of(dossier)), now);
            db.Record(DossierAudit.Entry(AuditAct.Of(http), dossier));
            await db.SaveChangesAsync(cancel);
            http.Response.Headers.ETag = DossierTag.Of(dossier);
            return Results.Created($"/api/dossiers/{dossier.Id}", Intake.Receipt(dossier, offices));
        }, cancel);
    }
}
