using System.Globalization;
using EGov.Dossiers.PushNational.Rows;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using Npgsql;

namespace EGov.Dossiers.PushNational;

/// <param name="Id">Id of the dossier.</param>
/// <param name="Number">Dossier code.</param>
/// <param name="UnitId">Place of receipt.</param>
/// <param name="Step">Number of the step that is not there.</param>
/// <param name="State">parked, or waiting to be tried again.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Refusals">How often the portal refused it.</param>
/// <param name="NextAt">When it is tried again.</param>
/// <param name="Cause">The portal's own words.</param>
internal sealed record FailedPush(
    Guid Id, string Number, Guid UnitId, int Step, PushState State, int Tries, int Refusals, DateTimeOffset NextAt,
    string Cause);

/// <summary>A page; <c>next</c> is null on the last.</summary>
internal sealed record FailuresPage(IReadOnlyList<FailedPush> Items, string? Next);

/// <summary>What the portal would not take, with its own words, for whoever looks after the connection.</summary>
internal static class ListFailuresEndpoint
{
    const int Usual = 100;
    const int Most = 500;

    const string Sql = """
        select d.id, d.number, d.receiving_unit_id, p.step, p.state, p.tries, p.refusals, p.next_at, p.cause
        from national_pushes p join dossiers d on d.id = p.dossier_id
        where p.state <> 'sent' and p.cause is not null and (p.dossier_id, p.step) > ($1, $2)
          and ($3 or d.receiving_unit_id = any($4) or d.competent_unit_id = any($4))
        order by p.dossier_id, p.step limit $5
        """;

    static readonly Refusal PageIsAllowed = new(
        nameof(PageIsAllowed), $"after phải là vị trí do hệ thống cấp, size từ 1 đến {Most}.", "after");

    public static void MapListFailures(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/national/failures", ListAsync).WithName("ListNationalFailures").WithTags("National")
            .WithSummary("Hồ sơ chưa đồng bộ được, kèm thông báo của Cổng Dịch vụ công quốc gia")
            .Allow("dossiers.national").Takes("after", OpenApiParts.Cursor("failures"))
            .Takes("size", OpenApiParts.Whole(1, Most)).Produces<FailuresPage>().ProducesProblem(400).ProducesProblem(503);

    static async Task<IResult> ListAsync(
        string? after, int? size, HttpContext http, NpgsqlDataSource database, CancellationToken cancel)
    {
        if (!NamePaging.TryRead(after, (size, Usual), Most, out var place, out var count)
            || !int.TryParse(place.Name is "" ? "0" : place.Name, out var step))
        {
            return Refuse.BadRequest(PageIsAllowed);
        }
        var units = http.UnitsInReach();
        var read = await database.ListAsync(
            Sql, [place.Id, step, units is null, units?.ToArray() ?? [], count + 1], Read, cancel);
        var items = read.Take(count).ToList();
        return Results.Ok(new FailuresPage(items, read.Count <= count ? null
            : NamePaging.After(items[^1].Step.ToString(CultureInfo.InvariantCulture), items[^1].Id)));
    }

    static FailedPush Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetInt32(3), Word.Read<PushState>(row.GetString(4)),
        row.GetInt32(5), row.GetInt32(6), row.GetFieldValue<DateTimeOffset>(7), row.GetString(8));
}
