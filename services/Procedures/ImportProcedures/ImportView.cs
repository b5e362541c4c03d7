namespace EGov.Procedures.ImportProcedures;

/// <summary>A job as shown: how far, how fast, what came of it.</summary>
/// <param name="Percent">0–100; 0 while the records are not counted.</param>
/// <param name="RecordsPerSecond">Mean rate since it began.</param>
internal sealed record ImportView(
    Guid Id, ImportFormat Format, bool Publish, bool KeepExisting, ImportState State, string FileName, long TotalBytes,
    int Percent, double RecordsPerSecond, ImportCounts Counts, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt, string? Error)
{
    public static ImportView Of(ImportJob job, DateTimeOffset now) => new(
        job.Id, job.Format, job.Publish, job.KeepExisting, job.State, job.FileName, job.TotalBytes,
        PercentOf(job), RateOf(job, now),
        new ImportCounts(job.TotalRecords, job.RecordsDone, job.NewCount, job.ChangedCount, job.UnchangedCount,
            job.HeldCount, job.RefusedCount, job.FindingCount),
        job.CreatedAt, job.StartedAt, job.FinishedAt, job.Error);

    static int PercentOf(ImportJob job) => job switch
    {
        { State: ImportState.Done } => 100,
        { TotalRecords: > 0 } => (int)(100L * job.RecordsDone / job.TotalRecords.Value),
        _ => 0,
    };

    static double RateOf(ImportJob job, DateTimeOffset now)
    {
        var seconds = ((job.FinishedAt ?? now) - (job.StartedAt ?? now)).TotalSeconds;
        return seconds <= 0 ? 0 : Math.Round(job.RecordsDone / seconds, 1);
    }
}

/// <summary>Records read so far, by what became of them.</summary>
internal sealed record ImportCounts(
    int? Total, int Read, int New, int Changed, int Unchanged, int Held, int Refused, int Findings);

/// <summary>A page of jobs, newest first.</summary>
internal sealed record ImportPage(IReadOnlyList<ImportView> Items, string? Next);

/// <summary>A remark as shown.</summary>
internal sealed record FindingView(int Line, string Code, string Field, string Kind, bool Refuses, string Message,
    string Raw);

/// <summary>How often a kind came.</summary>
internal sealed record FindingCount(string Kind, string Message, int Count);

/// <summary>A page of the report, in order of the input; all kinds with their counts.</summary>
internal sealed record FindingPage(IReadOnlyList<FindingView> Items, IReadOnlyList<FindingCount> Kinds, string? Next);
