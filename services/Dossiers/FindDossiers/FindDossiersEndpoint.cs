using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.FindDossiers;

/// <summary>The queue of an office. The audit tells where somebody looked, not for whom.</summary>
internal static class FindDossiersEndpoint
{
    public static void MapFindDossiers(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers", FindAsync).WithName("FindDossiers").WithTags("Dossiers")
            .WithSummary("Hồ sơ đang giữ, đã tiếp nhận hoặc thuộc thẩm quyền của đơn vị, theo hạn trả")
            .Allow("dossiers.find").Produces<QueuePage>().ProducesProblem(400).ProducesProblem(503)
            .Takes("as", WordsOf<QueueOf>()).Takes("due", WordsOf<DueFilter>()).Takes("sort", WordsOf<QueueSort>())
            .Takes("officer", WordsOf<OfficerFilter>())
            .Takes("state", OpenApiParts.List(0, 12, WordsOf<DossierState>()))
            .Takes("q", OpenApiParts.TextOf(QueueRules.LongestText))
            .Takes("after", OpenApiParts.Cursor("queue")).Takes("size", OpenApiParts.Whole(1, QueueRules.MostRows));

    static Func<Microsoft.OpenApi.OpenApiSchema> WordsOf<T>() where T : struct, Enum =>
        OpenApiParts.OneOf([.. Enum.GetValues<T>().Select(Word.Of)]);

    static async Task<IResult> FindAsync(
        [AsParameters] QueueQuestion asked, HttpContext http, QueueDesk desk, AuditReads audit, CancellationToken cancel)
    {
        if (QueueRules.Read(asked, out var queue) is { Count: > 0 } refusals)
        {
            return Refuse.BadRequest([.. refusals]);
        }
        if (asked.Unit is { } unit && http.OutOfReach(unit) is { } refused)
        {
            return refused;
        }
        http.Response.Headers.CacheControl = "private, no-store";
        var page = await desk.ReadAsync(
            queue, http.Actor().Subject, asked.Unit is { } one ? [one] : http.UnitsInReach(), cancel);
        await audit.RecordAsync(AuditAct.Of(http).Entry(asked.Unit?.ToString("D") ?? "dossiers"), cancel);
        return Results.Ok(page);
    }
}
