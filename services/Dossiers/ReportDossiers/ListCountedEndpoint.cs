using EGov.Dossiers.FindDossiers;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>A page of the dossiers behind a cell.</summary>
internal sealed record CountedPage(IReadOnlyList<CountedDossier> Items, string? Next);

/// <summary>One of them as the window saw it; nobody's name.</summary>
internal sealed record CountedDossier(
    Guid Id, string Number, string ProcedureName, DossierState State, string Status, DateTimeOffset ReceivedAt,
    DateTimeOffset? DueAt, DateTimeOffset? EndedAt);

/// <summary>Which cell.</summary>
internal sealed class CellQuestion
{
    [FromQuery(Name = "column")]
    public int Column { get; init; }

    /// <summary>Field or id of the unit; left out: the sum.</summary>
    [FromQuery(Name = "key")]
    public string? Key { get; init; }
    [FromQuery(Name = "after")]
    public string? After { get; init; }
    [FromQuery(Name = "size")]
    public int? Size { get; init; }
}

/// <summary>The dossiers behind a cell of Biểu II.06a: the same conditions, units and moment as the count.</summary>
internal static class ListCountedEndpoint
{
    static readonly Refusal CellIsKnown = new(nameof(CellIsKnown),
        $"column từ {Ii06Columns.First} đến {Ii06Columns.Last}; after do hệ thống cấp; size từ 1 đến {QueueRules.MostRows}.",
        "column");

    public static void MapListCounted(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/reports/ii06/dossiers", ListAsync).AsReport("ListCountedDossiers")
            .Produces<CountedPage>().WithSummary("Các hồ sơ sau một ô của Biểu II.06a")
            .Takes("column", OpenApiParts.Whole(Ii06Columns.First, Ii06Columns.Last))
            .Takes("after", OpenApiParts.Cursor("counted")).Takes("size", OpenApiParts.Whole(1, QueueRules.MostRows));

    static Task<IResult> ListAsync([AsParameters] ReportQuestion asked, [AsParameters] CellQuestion cell,
        HttpContext http, ReportPeriods periods, ReportDesk desk, CancellationToken cancel) =>
        http.ReportAsync(asked, periods, async report =>
        {
            var (size, place) = (cell.Size ?? QueueRules.MostRows, Guid.Empty);
            if (cell.Column is < Ii06Columns.First or > Ii06Columns.Last || size is < 1 or > QueueRules.MostRows
                || (cell.After is not null && !Cursor.TryReadId(cell.After, out place)))
            {
                return Refuse.BadRequest(CellIsKnown);
            }
            var rows = await desk.ListAsync(report, Select(report, cell.Column), [cell.Key is null, cell.Key ?? "", place, size + 1],
                Read, cancel);
            return Results.Ok(new CountedPage([.. rows.Take(size)],
                rows.Count > size ? Cursor.Write(rows[size - 1].Id.ToString("N")) : null));
        });

    static string Select(Report report, int column) => $"""

        select l.id, d.number, d.procedure_name, l.state, l.received_at, l.due_at, l.closed_at
        from (select * from life where ({Ii06Columns.Condition(column)})
            and ($9 or {(report.By == CountedBy.Unit ? "unit::text" : "field")} = $10) and id > $11 order by id limit $12) l
          join dossiers d on d.id = l.id order by l.id
        """;

    static CountedDossier Read(NpgsqlDataReader row)
    {
        var state = Word.Read<DossierState>(row.GetString(3));
        return new(row.GetGuid(0), row.GetString(1), row.GetString(2), state, state.Words(),
            row.GetFieldValue<DateTimeOffset>(4), Moment(row, 5), Moment(row, 6));
    }

    static DateTimeOffset? Moment(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
