using EGov.Directory.FindPeople;
using EGov.Directory.ShowUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;
using Npgsql;

namespace EGov.Directory.ShowPosts;

/// <summary>Answer of <c>GET /api/directory/units/{id}/posts</c>.</summary>
/// <param name="AsOf">The day looked at.</param>
/// <param name="Items">Who holds posts at the unit on that day, heads first.</param>
/// <param name="ToReappoint">
/// Posts that ended with this unit, or with a unit that went over into it, whose holders have had none since: nobody
/// is moved by guess.
/// </param>
internal sealed record PostsAnswer(
    DateOnly AsOf, IReadOnlyList<ShownPerson> Items, IReadOnlyList<ShownPerson> ToReappoint);

/// <summary>Who serves at a unit on a day.</summary>
internal static class ShowPostsEndpoint
{
    const string HeldSql = $"""
        select {PersonRows.Columns} from people p {PersonRows.Joins}
        where o.unit_id = $1 order by o.is_head desc, p.folded, p.id, o.valid_from, o.id
        """;

    const string EndedSql = $"""
        select {PersonRows.Columns} from people p
        join posts o on o.person_id = p.id and o.ended_with_unit and o.valid_to < $2
        join unit_versions n on n.unit_id = o.unit_id and n.valid_to = o.valid_to
        where (o.unit_id = $1 or o.unit_id in (
            select s.from_id from successions s where s.to_id = $1 and s."on" <= $2 and s.relation <> 'move'))
          and not exists (select from posts later where later.person_id = p.id and later.valid_from > o.valid_to)
        order by p.folded, p.id, o.valid_from, o.id
        """;

    public static void MapShowPosts(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/units/{id}/posts", ShowAsync).WithName("ShowPosts").WithTags("People")
            .WithSummary("Ai giữ chức trách tại đơn vị trong một ngày, và ai cần bổ nhiệm lại sau khi đơn vị cũ kết thúc")
            .Allow("people.read").Produces<PostsAnswer>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        string id, DateOnly? asOf, HttpContext http, NpgsqlDataSource source, UnitFinder finder, AuditReads audit,
        CancellationToken cancel)
    {
        if (await finder.FindAsync(id, asOf, cancel) is not { } unit)
        {
            return Refuse.NotFound(UnitTag.Unknown);
        }
        if (http.OutOfReach(unit.Id) is { } refused)
        {
            return refused;
        }
        http.Response.Headers.CacheControl = "private, no-store";
        var held = await source.ListAsync(HeldSql, [unit.Id, unit.AsOf], PersonRows.Read, cancel);
        var ended = await source.ListAsync(EndedSql, [unit.Id, unit.AsOf], PersonRows.Read, cancel);
        await audit.RecordAsync(AuditAct.Of(http).Entry(UnitState.Text(unit.Id)), cancel);
        return Results.Ok(new PostsAnswer(unit.AsOf, [.. PersonRows.People(held)], [.. PersonRows.People(ended)]));
    }
}
