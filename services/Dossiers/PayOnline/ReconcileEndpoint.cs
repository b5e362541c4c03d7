using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PayOnline;

/// <summary>A day of payments: what the platform says against ours.</summary>
internal sealed record Reconciliation(DateOnly Day, int Ours, int Theirs, IReadOnlyList<PaymentDifference> Differences);

/// <summary>Daily reconciliation with the payment platform (đối soát), for all units at once.</summary>
internal static class ReconcileEndpoint
{
    static readonly Refusal Away = new("PlatformAnswers", "Nền tảng thanh toán chưa trả lời.");

    public static void MapReconcile(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/payments/reconciliation", CompareAsync).WithName("ReconcilePayments").WithTags("Fees")
            .WithSummary("Đối soát thanh toán trực tuyến trong ngày").Allow("dossiers.reconcile")
            .Takes("day", OpenApiParts.Text).Produces<Reconciliation>().ProducesProblem(400).ProducesProblem(503);

    static async Task<IResult> CompareAsync(
        DateOnly day, HttpContext http, DossiersDb db, PaymentPlatform platform, CancellationToken cancel)
    {
        // Rows of the platform name no unit: a part of the list could not be told from a difference.
        if (http.OutOfReach(new Target()) is { } refused)
        {
            return refused;
        }
        var (from, until) = (VietnamTime.StartOf(day).ToUniversalTime(), VietnamTime.StartOf(day.AddDays(1)).ToUniversalTime());
        var ours = await db.Payments.AsNoTracking()
            .Where(row => row.StartedAt >= from && row.StartedAt < until).ToListAsync(cancel);
        try
        {
            var theirs = await platform.ListAsync(day, cancel);
            return Results.Ok(new Reconciliation(day, ours.Count, theirs.Length, ReconcileRules.Compare(ours, theirs)));
        }
        catch (HttpRequestException)
        {
            return Refuse.With(StatusCodes.Status503ServiceUnavailable, [Away]);
        }
    }
}
