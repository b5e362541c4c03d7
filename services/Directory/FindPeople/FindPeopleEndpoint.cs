using EGov.Directory.FindUnits;
using EGov.Directory.ShowUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace EGov.Directory.FindPeople;

/// <summary>A page of people; <c>next</c> is null on the last page.</summary>
internal sealed record PeoplePage(DateOnly AsOf, IReadOnlyList<ShownPerson> Items, string? Next);

/// <summary>Whom to find.</summary>
internal sealed class PeopleQuestion
{
    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }
    [FromQuery(Name = "role")]
    public string? Role { get; init; }
    [FromQuery(Name = "name")]
    public string? Name { get; init; }
}

/// <summary>
/// People by the subtree they serve in on a day, by role, and by name with or without diacritics. The audit tells
/// where somebody looked, not for whom.
/// </summary>
internal static class FindPeopleEndpoint
{
    // One more than the page is read, to know whether another follows.
    const string Sql = $"""
        with {PersonRows.Below}, page as (
          select p.* from people p
          where (' ' || p.folded) like all ($3) and (p.folded, p.id) > ($4, $5)
            and (($6 = '' and $1 = '00000000-0000-0000-0000-000000000000') or exists (
              select from posts o where o.person_id = p.id and ($6 = '' or o.role = $6)
                and o.valid_from <= $2 and (o.valid_to is null or o.valid_to >= $2)
                and ($1 = '00000000-0000-0000-0000-000000000000' or o.unit_id in (select id from below))))
            and ($8 or exists (select from posts o where o.person_id = p.id and o.unit_id = any($9)
              and o.valid_from <= $2 and (o.valid_to is null or o.valid_to >= $2)))
          order by p.folded, p.id limit $7)
        select {PersonRows.Columns} from page p {PersonRows.Joins} order by p.folded, p.id, o.valid_from, o.id
        """;

    public static void MapFindPeople(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/people", FindAsync).WithName("FindPeople").WithTags("People")
            .WithSummary("Tìm người theo đơn vị (cả cây bên dưới), vai trò và tên (có dấu hoặc không), tại một ngày")
            .Allow("people.read").Produces<PeoplePage>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(503).TakesPlace()
            .Takes("name", OpenApiParts.TextOf(FindUnitsEndpoint.LongestName))
            .Takes("unit", OpenApiParts.Name).Takes("role", OpenApiParts.Name);

    static async Task<IResult> FindAsync(
        [AsParameters] PeopleQuestion asked, [AsParameters] PageQuestion page, HttpContext http,
        NpgsqlDataSource source, UnitFinder finder, AuditReads audit, CancellationToken cancel)
    {
        if (UnitPaging.Read(page.After, page.Size, out var place, out var count) is { } refusal)
        {
            return Refuse.BadRequest(refusal);
        }
        if (TextLength.Exceeds(asked.Name ?? "", FindUnitsEndpoint.LongestName))
        {
            return Refuse.BadRequest(FindUnitsEndpoint.NameIsShort);
        }
        var unit = asked.Unit is null ? new FoundUnit(Guid.Empty, 0, finder.Day(page.AsOf))
            : await finder.FindAsync(asked.Unit, page.AsOf, cancel);
        if (unit is null)
        {
            return Refuse.NotFound(UnitTag.Unknown with { Field = "unit" });
        }
        var reach = http.UnitsInReach();
        http.Response.Headers.CacheControl = "private, no-store";
        var people = PersonRows.People(await source.ListAsync(Sql, [unit.Id, unit.AsOf,
            FindUnitsEndpoint.Patterns(asked.Name), place.Folded, place.Id, asked.Role ?? "", count + 1,
            reach is null, reach?.ToArray() ?? []],
            PersonRows.Read, cancel)).ToList();
        await audit.RecordAsync(AuditAct.Of(http).Entry(
            asked.Unit is null ? "people" : UnitState.Text(unit.Id)), cancel);
        return Results.Ok(new PeoplePage(unit.AsOf, [.. people.Take(count)], people.Count > count
            ? NamePaging.After(UnitNames.Fold(people[count - 1].Name), people[count - 1].Id) : null));
    }
}
