namespace EGov.Procedures.ImportProcedures;

/// <summary>An import, resumable: how far it came and what it found.</summary>
internal sealed class ImportJob
{
    public required Guid Id { get; init; }
    public required ImportFormat Format { get; init; }

    /// <summary>Publish at once, or leave drafts.</summary>
    public bool Publish { get; init; }

    /// <summary>Leave procedures that are already known as they are.</summary>
    public bool KeepExisting { get; init; }
    public ImportState State { get; set; }
    public required string FileName { get; init; }

    /// <summary>Size of the input as it was received, in bytes.</summary>
    public long TotalBytes { get; set; }

    /// <summary>Records in the input; null until they are counted.</summary>
    public int? TotalRecords { get; set; }

    /// <summary>Records done with, in order of the input; the job goes on from here.</summary>
    public int RecordsDone { get; set; }
    public int NewCount { get; set; }
    public int ChangedCount { get; set; }
    public int UnchangedCount { get; set; }

    /// <summary>Records not published because their text seems to belong to another procedure.</summary>
    public int HeldCount { get; set; }
    public int RefusedCount { get; set; }
    public int FindingCount { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public string? Error { get; set; }

    /// <summary>Until when a runner holds the job; another may take it over after that.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>The runner that holds it.</summary>
    public Guid? Holder { get; set; }
}

internal enum ImportFormat { Portal, National }

internal enum ImportState { Queued, Running, Done, Failed, Cancelled }

/// <summary>A piece of the input, kept in the database so that every replica can go on with the job.</summary>
internal sealed class ImportPart
{
    public required Guid JobId { get; init; }
    public required int Number { get; init; }
    public required byte[] Body { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Something the importer refused, could not understand, or put right.</summary>
internal sealed class ImportFinding
{
    public long Id { get; private set; }
    public required Guid JobId { get; init; }
    public int Line { get; init; }
    public string Code { get; init; } = "";
    public string Field { get; init; } = "";

    /// <summary>Stable code, see <see cref="RemarkKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the record was refused for it.</summary>
    public bool Refuses { get; init; }

    /// <summary>Beginning of the text as it came.</summary>
    public string Raw { get; init; } = "";
}
