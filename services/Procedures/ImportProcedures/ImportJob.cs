namespace EGov.Procedures.ImportProcedures;

/// <summary>An import, resumable: how far it came and what it found.</summary>
internal sealed class ImportJob
{
    public required Guid Id { get; init; }
    public required ImportFormat Format { get; init; }

    /// <summary>Publish at once, or leave drafts.</summary>
    public bool Publish { get; init; }
    public ImportState State { get; set; }
    public required string FileName { get; init; }

    /// <summary>Where the input lies until the job has ended.</summary>
    public required string InputPath { get; init; }
    public long TotalBytes { get; set; }

    /// <summary>Bytes and lines done with; the job goes on from here.</summary>
    public long BytesDone { get; set; }
    public int LinesDone { get; set; }
    public int ReadCount { get; set; }
    public int NewCount { get; set; }
    public int ChangedCount { get; set; }
    public int UnchangedCount { get; set; }
    public int RefusedCount { get; set; }
    public int WithFindingsCount { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public string? Error { get; set; }

    /// <summary>Until when a runner holds the job; another may take it over after that.</summary>
    public DateTimeOffset? HeldUntil { get; set; }
}

internal enum ImportFormat { Portal, National }

internal enum ImportState { Queued, Running, Done, Failed, Cancelled }

/// <summary>Something the importer refused, or could not understand and kept raw.</summary>
internal sealed class ImportFinding
{
    public long Id { get; private set; }
    public required Guid JobId { get; init; }
    public int Line { get; init; }
    public string Code { get; init; } = "";
    public string Field { get; init; } = "";
    public required string Kind { get; init; }
    public required string Message { get; init; }

    /// <summary>Beginning of the text as it came.</summary>
    public string Raw { get; init; } = "";
}
