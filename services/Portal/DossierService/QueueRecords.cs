namespace EGov.Portal.DossierService;

/// <summary>A page of a queue; counts are told on the first, <c>Next</c> is null on the last.</summary>
internal sealed record QueueFound(IReadOnlyList<QueuedDossier> Items, QueueColours? Counts, string? Next);

/// <summary>How many of the queue press how much.</summary>
internal sealed record QueueColours(long Ok, long Near, long Overdue, long Paused)
{
    public long All => Ok + Near + Overdue + Paused;
}

/// <summary>One dossier of a queue.</summary>
internal sealed record QueuedDossier(
    Guid Id, string Number, string ProcedureName, string Applicant, string State, OfficeRecord Holder,
    DateTimeOffset SubmittedAt, DateTimeOffset? DueAt, string? Remaining, string Colour);
