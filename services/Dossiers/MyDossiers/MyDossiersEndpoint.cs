using EGov.Dossiers.FindDossiers;
using EGov.Dossiers.Offices;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using EGov.WorkingTime.Words;
using Npgsql;

namespace EGov.Dossiers.MyDossiers;

/// <summary>A citizen's dossiers, the latest first; <c>next</c> is null on the last page.</summary>
internal sealed record MyPage(IReadOnlyList<MyDossier> Items, string? Next);

/// <summary>One of them.</summary>
internal sealed record MyDossier(
    Guid Id, string Number, string ProcedureName, DossierState State, string Status, DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt, string? Due, string ReceivedBy);

/// <summary>What a citizen filed.</summary>
internal static class MyDossiersEndpoint
{
    const int Usual = 20;

    const string Sql = """
        select id, number, procedure_name, state, submitted_at, due_at, receiving_unit_id from dossiers
        where owner = $1 and id < $2 order by id desc limit $3
        """;

    static readonly Guid Newest = Guid.ParseExact(new string('f', 32), "N");

    public static void MapMyDossiers(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/mine", ListAsync).WithName("MyDossiers").WithTags("Dossiers")
            .WithSummary("Hồ sơ của tôi, mới nhất trước").Allow("dossiers.mine").Produces<MyPage>()
            .ProducesProblem(400).ProducesProblem(503)
            .Takes("after", OpenApiParts.Cursor("mine")).Takes("size", OpenApiParts.Whole(1, QueueRules.MostRows));

    static async Task<IResult> ListAsync(string? after, int? size, HttpContext http, NpgsqlDataSource source,
        OfficeShelf shelf, CancellationToken cancel)
    {
        var (count, place) = (size ?? Usual, Newest);
        if (count is < 1 or > QueueRules.MostRows || (after is not null && !Cursor.TryReadId(after, out place)))
        {
            return Refuse.BadRequest(QueueRules.PageIsAllowed);
        }
        http.Response.Headers.CacheControl = "private, no-store";
        var offices = await shelf.NowAsync(cancel);
        var rows = await source.ListAsync(
            Sql, [http.Scope().Owner ?? "", place, count + 1], row => Read(row, offices), cancel);
        return Results.Ok(new MyPage(
            [.. rows.Take(count)], rows.Count > count ? Cursor.Write(rows[count - 1].Id.ToString("N")) : null));
    }

    static MyDossier Read(NpgsqlDataReader row, OfficeBook offices)
    {
        var (state, submitted) = (Word.Read<DossierState>(row.GetString(3)), row.GetFieldValue<DateTimeOffset>(4));
        DateTimeOffset? due = row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5);
        return new(row.GetGuid(0), row.GetString(1), row.GetString(2), state, state.Words(), submitted, due,
            due is { } moment ? LedgerWords.Moment(moment, Language.Vietnamese) : null,
            offices.NameOf(row.GetGuid(6), VietnamTime.DayOf(submitted)));
    }
}
