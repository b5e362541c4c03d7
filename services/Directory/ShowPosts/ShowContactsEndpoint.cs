using EGov.Directory.ShowUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Npgsql;

namespace EGov.Directory.ShowPosts;

/// <summary>Whom a citizen may turn to: published name, title and contact.</summary>
internal sealed record PublicContact(string Name, string Title, string Role, string? Phone, string? Email);

/// <summary>Contacts of a unit on a day.</summary>
internal sealed record ContactList(DateOnly AsOf, IReadOnlyList<PublicContact> Items);

/// <summary>
/// Names, titles and telephones that plans order to be public (plan 2992/KH-UBND of Bình Thuận, II.1.b), for notice
/// boards, pages and receipts.
/// </summary>
internal static class ShowContactsEndpoint
{
    const string Sql = """
        select p.name, o.title, o.role, p.phone, p.email from posts o join people p on p.id = o.person_id
        where o.unit_id = $1 and o.valid_from <= $2 and (o.valid_to is null or o.valid_to >= $2) and p.contact_is_public
        order by o.is_head desc, o.role, p.folded, p.id
        """;

    public static void MapShowContacts(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/units/{id}/contacts", ShowAsync).WithName("ShowContacts").Open().WithTags("Directory")
            .WithSummary("Tên, chức vụ, số điện thoại công khai của người tiếp nhận, hướng dẫn tại đơn vị")
            .Produces<ContactList>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        string id, DateOnly? asOf, HttpContext http, NpgsqlDataSource source, UnitFinder finder,
        CancellationToken cancel)
    {
        var (unit, newest) = await finder.LookAsync(id, asOf, cancel);
        if (unit is null)
        {
            return Refuse.NotFound(UnitTag.Unknown);
        }
        return OpenAnswer.IsKnown(http, "contacts", newest, unit.AsOf)
            ? Results.StatusCode(304)
            : Results.Ok(new ContactList(unit.AsOf, await source.ListAsync(Sql, [unit.Id, unit.AsOf], row => new PublicContact(
                row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4)), cancel)));
    }
}
