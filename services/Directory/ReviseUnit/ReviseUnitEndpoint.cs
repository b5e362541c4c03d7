using EGov.Directory.CreateUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.ReviseUnit;

/// <summary>Body of <c>POST /api/directory/units/{id}/versions</c>: what is left out stays as it is.</summary>
internal sealed record ReviseUnitRequest(
    DateOnly ValidFrom, string Act, string? Name = null, string? Type = null, string? Level = null,
    Guid? ParentId = null, IReadOnlyList<CodeRequest>? Codes = null)
{
    public UnitFacts Over(UnitFacts before) => new(
        Name?.Normalize() ?? before.Name, Type?.Normalize() ?? before.Type, Level ?? before.Level,
        ParentId ?? before.ParentId);
}

/// <summary>Renames or moves a unit, or changes its type, level or codes, from a day on.</summary>
internal static class ReviseUnitEndpoint
{
    public static void MapReviseUnit(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/units/{id:guid}/versions", ReviseAsync).WithName("ReviseUnit").WithTags("Units")
            .WithSummary("Đổi tên, loại, cấp, đơn vị cấp trên hoặc mã từ một ngày; cần If-Match")
            .Allow("units.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(16_384))
            .Produces<WrittenUnit>(201).ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    static Task<IResult> ReviseAsync(
        Guid id, ReviseUnitRequest asked, HttpContext http, DirectoryDb db, Levels levels, TimeProvider time,
        CancellationToken cancel) =>
        (http.OutOfReach(id) ?? http.OutOfReach(asked.ParentId ?? id)) is { } refused ? Task.FromResult(refused)
        : IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            var known = await DirectoryWrite.LoadAsync(db, [id, asked.ParentId ?? id], cancel);
            if (known.Find(unit => unit.Id == id) is not { } unit)
            {
                return Refuse.NotFound(UnitTag.Unknown);
            }
            if (ETags.Check(http, UnitTag.Of(unit)) is { } stale)
            {
                return stale;
            }
            var codes = RequestedCodes.Read(asked.Codes, out var unread);
            var holders = await KnownCodes.HoldersAsync(db, codes, cancel);
            var parent = await ParentAsync(db, asked.Over(unit.Last.Facts).ParentId, known, cancel);
            var refusals = ReviseUnitRules.Judge(levels, unit, asked, parent, codes, holders);
            if (refusals.Count + unread.Count > 0)
            {
                return Refuse.Broken([.. refusals, .. unread]);
            }
            unit.Revise(asked.Over(unit.Last.Facts), asked.ValidFrom, asked.Act.Normalize());
            foreach (var code in codes.Where(code => unit.CodeAt(code.Kind, asked.ValidFrom) != code.Value))
            {
                unit.TakeCode(code, asked.ValidFrom);
            }
            if (await DirectoryWrite.TryTellAsync(db, AuditAct.Of(http), [unit], time.GetUtcNow(), cancel) is { } circle)
            {
                return circle;
            }
            http.Response.Headers.ETag = UnitTag.Of(unit);
            return Results.Created($"/api/directory/units/{id}", new WrittenUnit(id, unit.Sequence));
        }, cancel);

    static async Task<Unit?> ParentAsync(DirectoryDb db, Guid? id, List<Unit> known, CancellationToken cancel) =>
        id is not { } parent ? null
            : known.Find(unit => unit.Id == parent)
                ?? (await DirectoryWrite.LoadAsync(db, [parent], cancel)).FirstOrDefault();
}
