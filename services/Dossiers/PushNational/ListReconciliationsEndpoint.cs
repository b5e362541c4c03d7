using EGov.Dossiers.PushNational.Reconcile;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PushNational;

/// <param name="Day">Day of submission.</param>
/// <param name="At">When the portal was asked.</param>
/// <param name="Ours">Dossiers we have.</param>
/// <param name="Theirs">Dossiers the portal has.</param>
/// <param name="OnBoth">Dossiers both have.</param>
/// <param name="Same">Those that stand the same.</param>
/// <param name="Share">Share in sync, 0 to 1 (DOSSIER_SYNC); null where there are none.</param>
/// <param name="Points">Its points of at most 6.</param>
/// <param name="Differences">Those of units within reach, and those we do not have.</param>
internal sealed record ShownDay(
    DateOnly Day, DateTimeOffset At, int Ours, int Theirs, int OnBoth, int Same, decimal? Share, decimal? Points,
    IReadOnlyList<Difference> Differences)
{
    public static ShownDay Of(DayReconciled day, IReadOnlySet<Guid>? units) => new(
        day.Day, day.At, day.Ours, day.Theirs, day.OnBoth, day.Same, day.Share, day.Points,
        [.. day.Differences.Where(one => units is null || one.UnitId is not { } unit || units.Contains(unit))]);
}

/// <summary>Days, the latest first.</summary>
internal sealed record ReconciledDays(IReadOnlyList<ShownDay> Items);

/// <summary>How the days of both sides compare.</summary>
internal static class ListReconciliationsEndpoint
{
    const int MostDays = 92;

    static readonly Refusal DaysAreAllowed = new(
        nameof(DaysAreAllowed), $"from không sau to, và không quá {MostDays} ngày.", "from");

    public static void MapListReconciliations(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/national/reconciliations", ListAsync).WithName("ListNationalReconciliations")
            .WithTags("National").WithSummary("Đối soát hằng ngày với Cổng Dịch vụ công quốc gia, tỷ lệ đồng bộ hồ sơ")
            .Allow("dossiers.national").Takes("from", OpenApiParts.Formed(@"^\d{4}-\d{2}-\d{2}$"))
            .Takes("to", OpenApiParts.Formed(@"^\d{4}-\d{2}-\d{2}$"))
            .Produces<ReconciledDays>().ProducesProblem(400).ProducesProblem(503);

    static async Task<IResult> ListAsync(
        DateOnly from, DateOnly to, HttpContext http, DossiersDb db, CancellationToken cancel)
    {
        var units = http.UnitsInReach();
        if (from > to || to.DayNumber - from.DayNumber >= MostDays)
        {
            return Refuse.BadRequest(DaysAreAllowed);
        }
        var days = await db.Reconciliations.AsNoTracking().Where(day => day.Day >= from && day.Day <= to)
            .OrderByDescending(day => day.Day).ToListAsync(cancel);
        return Results.Ok(new ReconciledDays([.. days.Select(day => ShownDay.Of(day, units))]));
    }
}
