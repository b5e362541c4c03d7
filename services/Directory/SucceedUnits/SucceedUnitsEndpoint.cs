using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.SucceedUnits;

/// <summary>Merges, splits or replaces units, or moves a part of one, from a day on.</summary>
internal static class SucceedUnitsEndpoint
{
    static readonly Refusal Stale = new(
        "StateSeenIsCurrent", "Dữ liệu đã được người khác sửa, xin tải lại.", "sequence");

    static readonly Refusal Hole = new("ListHasNoHoles", "Danh sách có phần tử trống.", "from");

    public static void MapSucceedUnits(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/successions", SucceedAsync).WithName("SucceedUnits").WithTags("Units")
            .WithSummary("Ghi sáp nhập, chia tách, đổi thành, điều chỉnh; mỗi đơn vị nêu số (sequence) đã xem")
            .Allow("units.write").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(131_072))
            .Produces<SuccessionReceipt>(201).ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static async Task<IResult> SucceedAsync(
        SucceedUnitsRequest asked, HttpContext http, DirectoryDb db, Levels levels, TimeProvider time,
        CancellationToken cancel) =>
        asked.From.Contains(null!) || asked.Into.Contains(null!)
        ? Refuse.BadRequest(Hole)
        : asked.Touched.Select(unit => http.OutOfReach(unit)).FirstOrDefault(refused => refused is not null)
        ?? await IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            if (await SuccessionScene.LoadAsync(db, asked, cancel) is not { } scene)
            {
                return Refuse.NotFound(UnitTag.Unknown);
            }
            if (IsStale(asked, scene))
            {
                return Refuse.Stale(Stale);
            }
            var refusals = SucceedUnitsRules.Judge(levels, asked, scene);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var now = time.GetUtcNow();
            var created = SuccessionChange.Apply(db, asked, scene, now);
            var touched = (List<Unit>)[.. scene.From, .. scene.Targets.OfType<Unit>(), .. scene.Children, .. created];
            return await DirectoryWrite.TryTellAsync(db, AuditAct.Of(http), touched, now, cancel)
                ?? Results.Created("/api/directory/units", new SuccessionReceipt(
                touched[0].Sequence, [.. created.Select(unit => unit.Id)]));
        }, cancel);

    static bool IsStale(SucceedUnitsRequest asked, SuccessionScene scene)
    {
        var known = scene.From.Concat(scene.Targets.OfType<Unit>()).DistinctBy(unit => unit.Id)
            .ToDictionary(unit => unit.Id, unit => unit.Sequence);
        return asked.From.Concat(asked.Into.Select(into => into.Existing).OfType<SeenUnit>())
            .Any(seen => known[seen.Id] != seen.Sequence);
    }
}
