using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Dossiers;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.CollectFees;

/// <summary>Body: a fee an officer assesses.</summary>
internal sealed record AssessRequest(
    [property: StringLength(60)] string Code, [property: StringLength(300, MinimumLength = 1)] string Name, long Amount,
    FeeTiming When);

/// <summary>Body: the fees that are paid.</summary>
internal sealed record CollectRequest([property: MaxLength(50)] IReadOnlyList<Guid> Fees);

/// <summary>Fees at the counter: assessed by an officer, collected against a numbered receipt.</summary>
internal static class CollectFeesEndpoint
{
    public static void MapFees(this IEndpointRouteBuilder app)
    {
        app.MapShowFees();
        app.MapPost("/api/dossiers/{id:guid}/fees", AssessAsync).WithName("AssessFee").AsFeeStep()
            .WithSummary("Thêm khoản phí, lệ phí phải nộp của hồ sơ").Produces<DossierFee>(201);
        app.MapPost("/api/dossiers/{id:guid}/receipts", CollectAsync).WithName("CollectFees").AsFeeStep()
            .WithSummary("Thu phí, lệ phí tại quầy, cấp biên lai có số liên tục").Produces<FeeReceipt>(201);
    }

    static RouteHandlerBuilder AsFeeStep(this RouteHandlerBuilder route) =>
        route.WithTags("Fees").Allow("dossiers.fees").WithMetadata(new RequestSizeLimitAttribute(8_192))
            .TakesHeader(IdempotentWrite.Header, OpenApiParts.IdempotencyKey).ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static Task<IResult> AssessAsync(
        Guid id, AssessRequest asked, HttpContext http, DossiersDb db, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var (dossier, refused) = await db.Dossiers.AsNoTracking().FindAsync(id, http, DossierReach.Counters, cancel);
            if (dossier is null)
            {
                return refused!;
            }
            if (FeeRules.AmountIsWholeDong(asked.Amount).ToList() is { Count: > 0 } refusals)
            {
                return Refuse.Broken(refusals);
            }
            var now = time.GetUtcNow();
            var fee = new DossierFee
            {
                Id = Guid.CreateVersion7(now), DossierId = id, Code = asked.Code, Name = asked.Name.Trim().Normalize(),
                Amount = asked.Amount, When = asked.When,
            };
            db.Fees.Add(fee);
            db.Record(new PaymentRequested(DossierTold.Of(dossier), fee.Amount), now);
            db.Record(AuditAct.Of(http).Entry(id.ToString("D")));
            await db.SaveChangesAsync(cancel);
            return Results.Created($"/api/dossiers/{id}/fees", fee);
        }, cancel);

    static Task<IResult> CollectAsync(
        Guid id, CollectRequest asked, HttpContext http, DossiersDb db, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var (dossier, refused) = await db.Dossiers.AsNoTracking().FindAsync(id, http, DossierReach.Counters, cancel);
            if (dossier is null)
            {
                return refused!;
            }
            var now = time.GetUtcNow();
            var fees = await FeeBook.LockAsync(db, id, cancel);
            var underWay = await FeeBook.UnderWayAsync(db, id, asked.Fees.ToHashSet(), now, cancel);
            if (FeeBook.Judge(asked.Fees.ToHashSet(), fees, underWay.Count > 0) is { Count: > 0 } refusals)
            {
                return Refuse.Broken(refusals);
            }
            var receipt = await FeeBook.CollectAsync(db, dossier,
                fees.FindAll(fee => asked.Fees.Contains(fee.Id)), new(now, http.Actor().Subject, ""), cancel);
            db.Record(new PaymentReceived(DossierTold.Of(dossier), receipt.Amount, "counter"), now);
            db.Record(AuditAct.Of(http).Entry(id.ToString("D")));
            await db.SaveChangesAsync(cancel);
            return Results.Created($"/api/dossiers/{id}/fees", receipt);
        }, cancel);
}
