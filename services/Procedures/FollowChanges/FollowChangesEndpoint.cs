using System.Globalization;
using EGov.Procedures.ShowProcedure;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.FollowChanges;

/// <summary>The change feed for the national portal and partners.</summary>
internal static class FollowChangesEndpoint
{
    const int MostRows = 1_000;

    public static void MapFollowChanges(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/procedures/changes", FollowAsync).Open().WithName("FollowProcedureChanges")
            .WithTags("Procedures")
            .WithSummary("Những thay đổi đã có hiệu lực, theo thứ tự; đọc tiếp từ 'next'")
            .Takes("after", OpenApiParts.Cursor("changes")).Takes("size", OpenApiParts.Whole(1, MostRows))
            .TakesHeader("If-None-Match", OpenApiParts.Text)
            .Produces<ChangesPage>().Produces(304).ProducesProblem(400).ProducesProblem(503);

    static async Task<IResult> FollowAsync(
        string? after, int? size, HttpContext http, ChangesReader reader, CancellationToken cancel)
    {
        var refusals = FollowChangesRules.Judge(after, size, MostRows);
        if (refusals.Count > 0)
        {
            return Refuse.BadRequest([.. refusals]);
        }
        var from = FollowChangesRules.Position(after) ?? 0;
        var rows = await reader.ReadAsync(from, size ?? 100, cancel);
        var last = rows.Count > 0 ? rows[^1].Id : from;
        var etag = ETags.Of("changes", Text(from), Text(last), Text(rows.Count));
        return PublicAnswer.IsKnown(http, etag)
            ? Results.StatusCode(304)
            : Results.Ok(new ChangesPage([.. rows.Select(row => row.Change)], Cursor.Write(Text(last))));
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
