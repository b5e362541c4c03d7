using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.ShowUnit;

/// <summary>One unit with its history, for everybody.</summary>
internal static class ShowUnitEndpoint
{
    public static void MapShowUnit(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/units/{id}", ShowAsync).Open().WithName("ShowUnit").WithTags("Directory")
            .WithSummary("Một đơn vị theo id hoặc mã bất kỳ, tại một ngày (asOf), cùng lịch sử của nó")
            .Produces<UnitAnswer>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        string id, DateOnly? asOf, HttpContext http, DirectoryDb db, UnitFinder finder, CancellationToken cancel)
    {
        if (await finder.FindAsync(id, asOf, cancel) is not { } found)
        {
            return Refuse.NotFound(UnitTag.Unknown);
        }
        // The tag names the unit's last write alone, so that a writer may hand it back as If-Match.
        if (asOf is not null && OpenAnswer.IsKnown(http, UnitTag.Of(found.Id, found.Sequence)))
        {
            return Results.StatusCode(304);
        }
        http.Response.Headers.ETag = UnitTag.Of(found.Id, found.Sequence);
        http.Response.Headers.CacheControl = "public, no-cache";
        var unit = await db.Units.AsNoTracking().AsSplitQuery().Include(row => row.Versions).Include(row => row.Codes)
            .SingleAsync(row => row.Id == found.Id, cancel);
        var edges = await db.Successions.AsNoTracking()
            .Where(edge => edge.FromId == unit.Id || edge.ToId == unit.Id).ToListAsync(cancel);
        var state = UnitState.Of(
            unit, edges.Where(edge => edge.ToId == unit.Id), edges.Where(edge => edge.FromId == unit.Id));
        var version = state.Versions.FirstOrDefault(one => one.From <= found.AsOf && !(one.To < found.AsOf));
        return Results.Ok(new UnitAnswer(found.AsOf, version is not null, version, state));
    }
}
