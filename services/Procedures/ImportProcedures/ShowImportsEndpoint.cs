using System.Globalization;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.ImportProcedures;

/// <summary>Lists jobs, shows one, cancels one.</summary>
internal static class ShowImportsEndpoint
{
    public static Refusal ImportIsKnown { get; } = new("ImportIsKnown", "Không có lần nhập này.");

    // Asked for every second by whoever waits for an import.
    static readonly Func<ProceduresDb, Guid, CancellationToken, Task<ImportJob?>> Find = EF.CompileAsyncQuery(
        (ProceduresDb db, Guid id, CancellationToken _) =>
            db.ImportJobs.AsNoTracking().SingleOrDefault(job => job.Id == id));

    static readonly Refusal ImportIsOpen = new("ImportIsOpen", "Lần nhập này đã kết thúc, không dừng được nữa.");

    public static async Task<IResult> ListAsync(
        ProceduresDb db, TimeProvider time, CancellationToken cancel, string? cursor = null, string? size = null)
    {
        if (!ImportPaging.TryRead(cursor, size, out var after, out var count))
        {
            return Refuse.BadRequest(ImportPaging.PageIsKnown);
        }
        var jobs = db.ImportJobs.AsNoTracking();
        if (after is not null)
        {
            if (!Guid.TryParseExact(after, "D", out var last))
            {
                return Refuse.BadRequest(ImportPaging.PageIsKnown);
            }
            jobs = jobs.Where(job => job.Id < last);
        }
        // Ids are made of the time they were made at, so their order is the order of arrival.
        var rows = await jobs.OrderByDescending(job => job.Id).Take(count + 1).ToListAsync(cancel);
        var next = rows.Count > count ? Cursor.Write(rows[count - 1].Id.ToString("D", CultureInfo.InvariantCulture))
            : null;
        return Results.Ok(new ImportPage([.. rows.Take(count).Select(job => ImportView.Of(job, time.GetUtcNow()))],
            next));
    }

    public static async Task<IResult> ShowAsync(Guid id, ProceduresDb db, TimeProvider time,
        CancellationToken cancel) =>
        await Find(db, id, cancel) is { } found
            ? JsonAnswer.Ok(ImportView.Of(found, time.GetUtcNow()))
            : Refuse.NotFound(ImportIsKnown);

    public static async Task<IResult> CancelAsync(
        Guid id, HttpContext http, ProceduresDb db, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var stopped = await db.ImportJobs
            .Where(job => job.Id == id && (job.State == ImportState.Queued || job.State == ImportState.Running))
            .ExecuteUpdateAsync(job => job
                .SetProperty(row => row.State, ImportState.Cancelled).SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.HeldUntil, (DateTimeOffset?)null).SetProperty(row => row.Holder, (Guid?)null),
                    cancel);
        var found = await Find(db, id, cancel);
        if (found is null)
        {
            return Refuse.NotFound(ImportIsKnown);
        }
        if (stopped == 1)
        {
            await db.Set<ImportPart>().Where(part => part.JobId == id).ExecuteDeleteAsync(cancel);
            db.Record(AuditAct.Of(http).Entry(id.ToString("D")));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        return stopped == 1 || found.State == ImportState.Cancelled
            ? Results.Ok(ImportView.Of(found, now))
            : Refuse.Conflict(ImportIsOpen);
    }
}
