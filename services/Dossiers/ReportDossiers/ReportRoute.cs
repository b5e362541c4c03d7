using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>The shape all reports share.</summary>
internal static class ReportRoute
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapReportIi06();
        app.MapListCounted();
        app.MapWeeklyOneStop();
        app.MapFollowUpBook();
        app.MapControlSlip();
    }

    public static RouteHandlerBuilder AsReport(
        this RouteHandlerBuilder route, string name, string permission = "dossiers.report") =>
        route.WithName(name).WithTags("Reports").Allow(permission).ProducesProblem(400).ProducesProblem(503)
            .Takes("period", OpenApiParts.OneOf([.. Enum.GetValues<PeriodKind>().Select(Word.Of)]))
            .Takes("by", OpenApiParts.OneOf([.. Enum.GetValues<CountedBy>().Select(Word.Of)]))
            .Takes("of", OpenApiParts.OneOf([.. Enum.GetValues<CountedUnit>().Select(Word.Of)]))
            .Takes("engine", OpenApiParts.Name);

    public static RouteHandlerBuilder TakesFormat(this RouteHandlerBuilder route) =>
        route.Takes("format", OpenApiParts.OneOf("xlsx", "csv"));

    /// <summary>Reads what is asked and asks whether the unit lies within reach.</summary>
    public static async Task<IResult> ReportAsync(
        this HttpContext http, ReportQuestion asked, ReportPeriods periods, Func<Report, Task<IResult>> answer)
    {
        if (ReportRules.Read(asked, periods, out var report) is { Count: > 0 } refusals)
        {
            return Refuse.BadRequest([.. refusals]);
        }
        http.Response.Headers.CacheControl = "private, no-store";
        return http.OutOfReach(report.Unit) ?? await answer(report);
    }
}
