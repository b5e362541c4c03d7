using System.Globalization;
using EGov.Dossiers.FindDossiers;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>A page of the book; <c>next</c> is null on the last one.</summary>
internal sealed record BookPage(IReadOnlyList<BookLine> Items, string? Next);

/// <summary>The follow-up book of a unit and period, page by page or as a spreadsheet; names people, so it is
/// audited.</summary>
internal static class FollowUpBookEndpoint
{
    const string Where = "/api/dossiers/reports/book";

    static readonly string[] Titles =
    [
        "STT", "Mã hồ sơ", "Nội dung", "Số bộ", "Chủ hồ sơ", "Địa chỉ", "Số điện thoại", "Ngày nhận", "Ngày hẹn trả",
        "Ngày trả kết quả", "Bên giao", "Bên nhận", "Nơi nhận hồ sơ", "Ghi chú",
    ];

    public static void MapFollowUpBook(this IEndpointRouteBuilder app)
    {
        app.MapGet(Where, ShowAsync).AsReport("ShowFollowUpBook", "dossiers.book").Produces<BookPage>()
            .WithSummary("Sổ theo dõi hồ sơ của đơn vị trong kỳ").Takes("after", OpenApiParts.Cursor("book"))
            .Takes("size", OpenApiParts.Whole(1, QueueRules.MostRows));
        app.MapGet(Where + "/export", ExportAsync).AsReport("ExportFollowUpBook", "dossiers.book").TakesFormat()
            .WithSummary("Sổ theo dõi hồ sơ dưới dạng bảng tính (xlsx, csv)");
    }

    static Task<IResult> ShowAsync([AsParameters] ReportQuestion asked, [AsParameters] PlaceQuestion page,
        HttpContext http, ReportPeriods periods, FollowUpBook book, CancellationToken cancel) =>
        http.ReportAsync(asked, periods, async report =>
        {
            var (size, place) = (page.Size ?? QueueRules.MostRows, (At: DateTimeOffset.UnixEpoch, Id: Guid.Empty));
            if (size is < 1 or > QueueRules.MostRows || (page.After is not null && !TryRead(page.After, out place)))
            {
                return Refuse.BadRequest(QueueRules.PageIsAllowed);
            }
            await AuditAsync(http, report, cancel);
            var lines = await book.ReadAsync(report, place, size + 1, cancel).ToListAsync(cancel);
            return Results.Ok(new BookPage([.. lines.Take(size)], lines.Count > size ? Cursor.Write(
                lines[size - 1].ReceivedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                lines[size - 1].Id.ToString("N")) : null));
        });

    static Task<IResult> ExportAsync([AsParameters] ReportQuestion asked, string format, HttpContext http,
        ReportPeriods periods, FollowUpBook book, CancellationToken cancel) =>
        http.ReportAsync(asked, periods, async report =>
        {
            await AuditAsync(http, report, cancel);
            var lines = book.ReadAsync(report, (DateTimeOffset.UnixEpoch, Guid.Empty), int.MaxValue, cancel);
            return Sheet.Answer(http, format, $"so-theo-doi-{report.Window.From:yyyyMMdd}-{report.Window.To:yyyyMMdd}",
                lines.Select((line, index) => (object?[])[index + 1, line.Number, line.Content, line.Sets, line.Applicant,
                    line.Address, line.Phone, line.ReceivedAt, line.DueAt, line.ReturnedAt, line.GivenBy, line.TakenBy,
                    line.ReceivedBy, line.Note]).Prepend(Titles));
        });

    static Task AuditAsync(HttpContext http, Report report, CancellationToken cancel) =>
        http.RequestServices.GetRequiredService<AuditReads>().RecordAsync(
            AuditAct.Of(http).Entry(report.Unit.ToString("D")), cancel);

    static bool TryRead(string after, out (DateTimeOffset At, Guid Id) place)
    {
        place = default;
        if (!Cursor.TryRead(after, 2, out var parts) || !Guid.TryParseExact(parts[1], "N", out var id)
            || !DateTimeOffset.TryParseExact(parts[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return false;
        }
        place = (at, id);
        return true;
    }
}
