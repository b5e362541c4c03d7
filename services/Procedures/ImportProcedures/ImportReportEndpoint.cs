using System.Globalization;
using System.Text;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.ImportProcedures;

/// <summary>The report of a job: what was refused, not understood or put right; by page, or whole as CSV.</summary>
internal static class ImportReportEndpoint
{
    public static async Task<IResult> ShowAsync(
        Guid id, ProceduresDb db, CancellationToken cancel, string? kind = null, string? cursor = null, string? size =
            null)
    {
        if (!ImportPaging.TryRead(cursor, size, out var after, out var count)
            || !long.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return Refuse.BadRequest(ImportPaging.PageIsKnown);
        }
        if (!await db.ImportJobs.AnyAsync(job => job.Id == id, cancel))
        {
            return Refuse.NotFound(ShowImportsEndpoint.ImportIsKnown);
        }
        var all = db.ImportFindings.AsNoTracking().Where(finding => finding.JobId == id);
        var kinds = await all.GroupBy(finding => finding.Kind).Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key).ToListAsync(cancel);
        // A kind nobody writes, NUL bytes and all, finds nothing and is not sent to the database.
        var rows = kind is not null && kinds.TrueForAll(known => known.Key != kind) ? [] : await all
            .Where(finding => finding.Id > last && (kind == null || finding.Kind == kind))
            .OrderBy(finding => finding.Id).Take(count + 1).ToListAsync(cancel);
        var next = rows.Count > count ? Cursor.Write(rows[count - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return Results.Ok(new FindingPage(
            [.. rows.Take(count).Select(View)],
            [.. kinds.Select(group => new FindingCount(group.Key, RemarkKinds.Message(group.Key), group.Count))],
                next));
    }

    public static async Task<IResult> DownloadAsync(Guid id, ProceduresDb db, CancellationToken cancel)
    {
        if (!await db.ImportJobs.AnyAsync(job => job.Id == id, cancel))
        {
            return Refuse.NotFound(ShowImportsEndpoint.ImportIsKnown);
        }
        var rows = db.ImportFindings.AsNoTracking().Where(finding => finding.JobId == id)
            .OrderBy(finding => finding.Id);
        return Results.Stream(async body =>
        {
            await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                leaveOpen: true);
            await writer.WriteAsync("Dòng,Mã,Trường,Loại,Bị từ chối,Giải thích,Nguyên văn\r\n");
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
            {
                await writer.WriteAsync(string.Join(',', Cells(row).Select(Cell)) + "\r\n");
            }
        }, "text/csv; charset=utf-8", $"nhap-thu-tuc-{id:D}.csv");
    }

    static FindingView View(ImportFinding row) =>
        new(row.Line, row.Code, row.Field, row.Kind, row.Refuses, RemarkKinds.Message(row.Kind), row.Raw);

    static string[] Cells(ImportFinding row) =>
    [
        row.Line.ToString(CultureInfo.InvariantCulture), row.Code, row.Field, row.Kind, row.Refuses ? "x" : "",
        RemarkKinds.Message(row.Kind), row.Raw,
    ];

    /// <summary>Quoted where needed; what a spreadsheet would run as a formula is disarmed.</summary>
    static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
            : safe;
    }
}
