namespace EGov.Dossiers.ReportDossiers;

/// <summary>What each one-stop counter reports of a week (S2, KH 2992/KH-UBND 2021).</summary>
internal sealed record OneStopReport(DateOnly From, DateOnly To, DateTimeOffset AsOf, IReadOnlyList<OneStopRow> Rows);

/// <summary>One place of receipt.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Name">As it is called on the last day.</param>
/// <param name="Received">Received in the window.</param>
/// <param name="OnTime">Ended in time.</param>
/// <param name="Overdue">Ended late, or open past the due date.</param>
/// <param name="WithApology">Of all it had: a new date was given with an apology in the window.</param>
internal sealed record OneStopRow(Guid Unit, string Name, long Received, long OnTime, long Overdue, long WithApology);

/// <summary>The weekly report of the one-stop counters.</summary>
internal static class WeeklyOneStopEndpoint
{
    const string Select = """

        select unit, count(*) filter (where not carried), count(*) filter (where resolved and not late),
          count(*) filter (where late), count(*) filter (where exists (select from dossier_steps s
            where s.dossier_id = life.id and s.verb = 'giveNewDate' and s.at >= $2 and s.at < $3))
        from life group by unit
        """;

    public static void MapWeeklyOneStop(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dossiers/reports/one-stop", ShowAsync).AsReport("ReportOneStop").Produces<OneStopReport>()
            .WithSummary("Báo cáo tuần của bộ phận một cửa: tiếp nhận, đúng hạn, quá hạn, có phiếu xin lỗi");

    static Task<IResult> ShowAsync([AsParameters] ReportQuestion asked, HttpContext http, ReportPeriods periods,
        ReportDesk desk, CancellationToken cancel) => http.ReportAsync(asked, periods, async report =>
        {
            report = report with { Of = CountedUnit.Receiving, By = CountedBy.Unit };
            var offices = await desk.OfficesAsync(cancel);
            var rows = await desk.ListAsync(report, Select, [], row => new OneStopRow(
                row.GetGuid(0), offices.NameOf(row.GetGuid(0), report.Window.To), row.GetInt64(1), row.GetInt64(2),
                row.GetInt64(3), row.GetInt64(4)), cancel);
            return Results.Ok(new OneStopReport(report.Window.From, report.Window.To, desk.AsOf(report),
                [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal)]));
        });
}
