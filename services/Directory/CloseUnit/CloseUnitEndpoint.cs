using EGov.Directory.CreateUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.CloseUnit;

/// <summary>Body of <c>POST /api/directory/units/{id}/closing</c>.</summary>
internal sealed record CloseUnitRequest(DateOnly LastDay, string Act);

/// <summary>Ends a unit that goes over into no other.</summary>
internal static class CloseUnitEndpoint
{
    public static void MapCloseUnit(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/units/{id:guid}/closing", CloseAsync).WithName("CloseUnit").WithTags("Units")
            .WithSummary("Kết thúc một đơn vị; cần If-Match").Allow("units.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<WrittenUnit>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    /// <summary>How many units stand below one of these after its last day.</summary>
    public static Task<int> ChildrenAfterAsync(
        DirectoryDb db, IReadOnlyCollection<Guid> ids, DateOnly lastDay, CancellationToken cancel) =>
        db.Set<UnitVersion>().Where(version => version.ParentId != null && ids.Contains(version.ParentId.Value)
                && !ids.Contains(version.UnitId) && (version.ValidTo == null || version.ValidTo > lastDay))
            .Select(version => version.UnitId).Distinct().CountAsync(cancel);

    static Task<IResult> CloseAsync(
        Guid id, CloseUnitRequest asked, HttpContext http, DirectoryDb db, TimeProvider time,
        CancellationToken cancel) => http.OutOfReach(id) is { } refused ? Task.FromResult(refused)
        : IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            if ((await DirectoryWrite.LoadAsync(db, [id], cancel)).FirstOrDefault() is not { } unit)
            {
                return Refuse.NotFound(UnitTag.Unknown);
            }
            if (ETags.Check(http, UnitTag.Of(unit)) is { } stale)
            {
                return stale;
            }
            var children = await ChildrenAfterAsync(db, [id], asked.LastDay, cancel);
            var hasLaterEdges = await db.Successions.AnyAsync(
                edge => (edge.FromId == id || edge.ToId == id) && edge.On > asked.LastDay, cancel);
            var refusals = CloseUnitRules.Judge(unit, asked, children, hasLaterEdges);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            unit.Close(asked.LastDay, asked.Act.Normalize());
            await DirectoryWrite.TellAsync(db, AuditAct.Of(http), [unit], time.GetUtcNow(), cancel);
            http.Response.Headers.ETag = UnitTag.Of(unit);
            return Results.Ok(new WrittenUnit(id, unit.Sequence));
        }, cancel);
}
