using EGov.Procedures.ImportProcedures.Work;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using Npgsql;

namespace EGov.Procedures.ImportProcedures;

/// <summary>Takes an input in and answers with a job; the work is done behind.</summary>
internal static class StartImportEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http, ProceduresDb db, NpgsqlDataSource source, ImportSignal signal, TimeProvider time,
        CancellationToken cancel)
    {
        var (choice, refusals) = ImportChoice.Read(http.Request.Query);
        if (choice is null)
        {
            return Refuse.BadRequest(refusals);
        }
        if (!ImportContent.IsTaken(http.Request))
        {
            return Refuse.With(StatusCodes.Status415UnsupportedMediaType, [ImportContent.TypeIsTaken]);
        }
        if (await ImportUpload.StoreAsync(http.Request, source, time.GetUtcNow(), cancel) is not { Bytes: > 0 } input)
        {
            return Refuse.BadRequest(ImportContent.BodyIsPresent);
        }
        var answer = await IdempotentWrite.RunAsync(http, db, new { choice, input.Hash }, async () =>
        {
            var job = JobOf(choice, input, time.GetUtcNow());
            db.ImportJobs.Add(job);
            db.Record(AuditAct.Of(http).Entry(job.Id.ToString("D"), after: Convert.FromHexString(input.Hash)));
            await db.SaveChangesAsync(cancel);
            return Results.Accepted($"/api/procedures/imports/{job.Id}", ImportView.Of(job, time.GetUtcNow()));
        }, cancel);
        if (await db.ImportJobs.FindAsync([input.Id], cancel) is null)
        {
            await ImportUpload.ForgetAsync(source, input.Id, cancel);
        }
        signal.Notify();
        return answer;
    }

    static ImportJob JobOf(ImportChoice choice, StoredInput input, DateTimeOffset now) => new()
    {
        Id = input.Id,
        Format = choice.Format,
        Publish = choice.Publish,
        KeepExisting = choice.KeepExisting,
        FileName = input.FileName,
        TotalBytes = input.Bytes,
        CreatedAt = now,
    };
}
