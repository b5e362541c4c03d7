using EGov.Dossiers.Moving;
using EGov.Dossiers.PayOnline;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.CollectFees;

/// <summary>Answer of <c>GET /api/dossiers/{id}/fees</c>.</summary>
internal sealed record ShownFees(
    long Due, IReadOnlyList<DossierFee> Fees, IReadOnlyList<FeeReceipt> Receipts, IReadOnlyList<ShownPayment> Payments);

/// <summary>A payment online as everybody of the dossier may see it.</summary>
internal sealed record ShownPayment(
    Guid Id, string Reference, long Amount, PaymentState State, DateTimeOffset StartedAt, DateTimeOffset? PaidAt,
    string? PayUrl, string? BillUrl, string Trouble);

/// <summary>What a dossier costs and what was paid.</summary>
internal static class ShowFeesEndpoint
{
    public static void MapShowFees(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/{id:guid}/fees", ShowAsync).WithName("ShowFees").WithTags("Fees")
            .WithSummary("Phí, lệ phí của hồ sơ: phải nộp, biên lai, thanh toán trực tuyến").Allow("dossiers.read")
            .Produces<ShownFees>().ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        Guid id, HttpContext http, DossiersDb db, AuditReads audit, CancellationToken cancel)
    {
        var (dossier, refused) = await db.Dossiers.AsNoTracking().FindAsync(id, http, DossierReach.All, cancel);
        if (dossier is null)
        {
            return refused!;
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(id.ToString("D")), cancel);
        var fees = await db.Fees.AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        return Results.Ok(new ShownFees(
            fees.Where(fee => fee.State == FeeState.Due).Sum(fee => fee.Amount), fees,
            await db.Receipts.AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            await db.Payments.AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Id)
                .Select(row => new ShownPayment(row.Id, row.Reference, row.Amount, row.State, row.StartedAt, row.PaidAt,
                    row.PayUrl, row.BillUrl, row.Trouble)).ToListAsync(cancel)));
    }
}
