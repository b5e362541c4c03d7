
namespace EGov.Dossiers.ReportDossiers;

/// <summary>Biểu II.06a/VPCP/KSTT of any unit and window, its dossiers cell by cell, and as a spreadsheet.</summary>
internal static class ReportIi06Endpoint
{
    const string Where = "/api/dossiers/reports/ii06";

    public static void MapReportIi06(this IEndpointRouteBuilder app)
    {
        app.MapGet(Where, ShowAsync).AsReport("ReportIi06").Produces<Ii06Report>()
            .WithSummary("Biểu II.06a/VPCP/KSTT: tình hình, kết quả giải quyết thủ tục hành chính");
        app.MapGet(Where + "/export", ExportAsync).AsReport("ExportIi06").TakesFormat()
            .WithSummary("Biểu II.06a dưới dạng bảng tính (xlsx, csv)");
    }

    static Task<IResult> ShowAsync([AsParameters] ReportQuestion asked, HttpContext http, ReportPeriods periods,
        ReportDesk desk, CancellationToken cancel) => http.ReportAsync(asked, periods, async report =>
            Results.Ok(await CountAsync(report, desk, cancel)));

    static Task<IResult> ExportAsync([AsParameters] ReportQuestion asked, string format, HttpContext http,
        ReportPeriods periods, ReportDesk desk, CancellationToken cancel) =>
        http.ReportAsync(asked, periods, async report =>
        {
            var counted = await CountAsync(report, desk, cancel);
            return Sheet.Answer(http, format, $"II06a-{counted.From:yyyyMMdd}-{counted.To:yyyyMMdd}", Lines(counted));
        });

    static async IAsyncEnumerable<object?[]> Lines(Ii06Report report)
    {
        await Task.CompletedTask;
        yield return ["Biểu II.06a/VPCP/KSTT – Tình hình, kết quả giải quyết thủ tục hành chính"];
        yield return [$"{report.UnitName}, từ {report.From:dd/MM/yyyy} đến {report.To:dd/MM/yyyy}"];
        yield return ["STT", "Lĩnh vực/đơn vị", .. Ii06Columns.Titles];
        yield return [.. Enumerable.Range(1, Ii06Columns.Last).Select(column => (object)$"({column})")];
        foreach (var (row, index) in report.Rows.Select((row, index) => (row, index)))
        {
            yield return [index + 1, row.Name, .. row.Columns.Cast<object>()];
        }
        yield return ["", report.Total.Name, .. report.Total.Columns.Cast<object>()];
    }

    internal static async Task<Ii06Report> CountAsync(Report report, ReportDesk desk, CancellationToken cancel)
    {
        var offices = await desk.OfficesAsync(cancel);
        var rows = await desk.ListAsync(report, $"""

            select {(report.By == CountedBy.Unit ? "unit::text" : "field")} as key, {Ii06Columns.Counts}
            from life group by 1
            """, [], row => (Key: row.GetString(0), Columns: Enumerable.Range(1, Ii06Columns.Last - Ii06Columns.First + 1)
                .Select(row.GetInt64).ToArray()), cancel);
        string Name(string key) => report.By == CountedBy.Unit
            ? offices.NameOf(Guid.Parse(key), report.Window.To) : key;
        var link = $"{Where}/dossiers?unit={report.Unit}&from={report.Window.From:yyyy-MM-dd}" +
            $"&to={report.Window.To:yyyy-MM-dd}&by={Word.Of(report.By)}&of={Word.Of(report.Of)}";
        return new(report.Unit, offices.NameOf(report.Unit, report.Window.To), report.Window.From, report.Window.To,
            desk.AsOf(report),
            [.. rows.Select(row => new Ii06Row(row.Key, Name(row.Key), row.Columns,
                $"{link}&key={Uri.EscapeDataString(row.Key)}&column=")).OrderBy(row => row.Name, StringComparer.Ordinal)],
            new("", "Tổng số", [.. Enumerable.Range(0, Ii06Columns.Last - Ii06Columns.First + 1)
                .Select(column => rows.Sum(row => row.Columns[column]))], $"{link}&column="));
    }
}
