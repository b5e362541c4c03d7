using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.CreateUnit;

/// <summary>Body of <c>POST /api/directory/units</c>.</summary>
internal sealed record CreateUnitRequest(NewUnit Unit, DateOnly ValidFrom, string Act);

/// <summary>Answer to a write: the unit and the number of the write, which its ETag is made of.</summary>
internal sealed record WrittenUnit(Guid Id, long Sequence);

/// <summary>Enters a unit that no other went over into.</summary>
internal static class CreateUnitEndpoint
{
    public static void MapCreateUnit(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/units", CreateAsync).WithName("CreateUnit").WithTags("Units")
            .WithSummary("Ghi một đơn vị mới").Allow("units.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(16_384))
            .Produces<WrittenUnit>(201).ProducesProblem(400).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static Task<IResult> CreateAsync(
        CreateUnitRequest asked, HttpContext http, DirectoryDb db, Levels levels, TimeProvider time,
        CancellationToken cancel) => http.OutOfReach(asked.Unit.ParentId) is { } refused ? Task.FromResult(refused)
        : IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            var codes = RequestedCodes.Read(asked.Unit.Codes, out var unread);
            var parent = asked.Unit.ParentId is { } id ? await DirectoryWrite.LoadAsync(db, [id], cancel) : [];
            var holders = await KnownCodes.HoldersAsync(db, codes, cancel);
            var refusals = CreateUnitRules.Judge(levels, asked, parent.FirstOrDefault(), codes, holders);
            if (refusals.Count + unread.Count > 0)
            {
                return Refuse.Broken([.. refusals, .. unread]);
            }
            var now = time.GetUtcNow();
            var unit = Unit.Open(
                Guid.CreateVersion7(now), asked.Unit.Kind, asked.Unit.Facts, asked.ValidFrom, asked.Act.Normalize());
            foreach (var code in codes)
            {
                unit.TakeCode(code, asked.ValidFrom);
            }
            db.Units.Add(unit);
            await DirectoryWrite.TellAsync(db, AuditAct.Of(http), [unit], now, cancel);
            http.Response.Headers.ETag = UnitTag.Of(unit);
            return Results.Created($"/api/directory/units/{unit.Id}", new WrittenUnit(unit.Id, unit.Sequence));
        }, cancel);
}
