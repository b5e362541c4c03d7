using EGov.Directory.FindUnits;
using EGov.Directory.ShowUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.ListSubtree;

/// <summary>Children, whole subtree and path of a unit as of a day.</summary>
internal static class ListSubtreeEndpoint
{
    public static void MapListSubtree(this IEndpointRouteBuilder app)
    {
        var unit = app.MapGroup("/api/directory/units/{id}").Open().WithTags("Directory")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        unit.MapGet("/children", ChildrenAsync).WithName("ListChildren")
            .WithSummary("Các đơn vị trực thuộc, theo tên").Produces<UnitPage>().Produces(304).TakesPlace();
        unit.MapGet("/subtree", SubtreeAsync).WithName("ListSubtree")
            .WithSummary("Cả cây bên dưới, có thể chỉ một cấp (level)").Produces<UnitList>().Produces(304)
            .Takes("level", OpenApiParts.Name);
        unit.MapGet("/path", PathAsync).WithName("ShowPath")
            .WithSummary("Từ đơn vị cao nhất xuống đơn vị này").Produces<UnitList>().Produces(304);
    }

    static Task<IResult> SubtreeAsync(
        string id, DateOnly? asOf, string? level, HttpContext http, UnitFinder finder, SubtreeAnswers answers,
        CancellationToken cancel) =>
        AnswerAsync(id, asOf, http, finder, async (found, newest) => Results.Bytes(
            await answers.GetAsync(new(newest, found.Id, found.AsOf, level), cancel),
            "application/json; charset=utf-8"), cancel);

    static Task<IResult> PathAsync(
        string id, DateOnly? asOf, HttpContext http, UnitFinder finder, TreeReader tree, CancellationToken cancel) =>
        AnswerAsync(id, asOf, http, finder, async (found, _) =>
            Results.Ok(new UnitList(found.AsOf, await tree.PathAsync(found, cancel))), cancel);

    static Task<IResult> ChildrenAsync(
        string id, [AsParameters] PageQuestion asked, HttpContext http, UnitFinder finder, TreeReader tree,
        CancellationToken cancel) =>
        UnitPaging.Read(asked.After, asked.Size, out var place, out var count) is { } refusal
            ? Task.FromResult(Refuse.BadRequest(refusal))
            : AnswerAsync(id, asked.AsOf, http, finder, async (found, _) => Results.Ok(UnitPaging.Page(
                found.AsOf, await tree.ChildrenAsync(found, place, count + 1, cancel), count)), cancel);

    static async Task<IResult> AnswerAsync(
        string id, DateOnly? asOf, HttpContext http, UnitFinder finder, Func<FoundUnit, long, Task<IResult>> read,
        CancellationToken cancel)
    {
        // The tag is read before the units: a write in between makes it old, never wrong for long.
        var (found, newest) = await finder.LookAsync(id, asOf, cancel);
        return found is null ? Refuse.NotFound(UnitTag.Unknown)
            : OpenAnswer.IsKnown(http, "tree", newest, found.AsOf) ? Results.StatusCode(304)
            : await read(found, newest);
    }
}
