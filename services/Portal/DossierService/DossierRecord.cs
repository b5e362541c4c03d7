namespace EGov.Portal.DossierService;

/// <summary>A dossier as the one-stop shop shows it to whoever may see all of it.</summary>
internal sealed record DossierRecord(
    Guid Id, string Number, string Procedure, string ProcedureName, string Field, string Case, string Channel,
    string State, string Status, OfficeRecord ReceivedBy, OfficeRecord Competent, OfficeRecord Holder,
    FilingRecord Filing, DateTimeOffset SubmittedAt, DateTimeOffset? ReceivedAt, DateTimeOffset? DueAt,
    DateTimeOffset? FinishedAt, DateTimeOffset? ReturnedAt, IReadOnlyList<string> Explained,
    IReadOnlyList<HistoryRecord> Steps, IReadOnlyList<string>? Possible = null,
    string? TimeLimit = null, string? LookUpToken = null)
{
    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsOver => State is "returned" or "notAccepted" or "withdrawn" or "stopped" or "refused";
}

/// <summary>A unit with what it was called.</summary>
internal sealed record OfficeRecord(Guid Id, string Name);

/// <summary>A line of the history.</summary>
internal sealed record HistoryRecord(
    int Number, DateTimeOffset At, string Verb, string State, string Status, OfficeRecord Holder, string Reason,
    DateTimeOffset? DueBefore, DateTimeOffset? DueAfter);

/// <summary>What was handed in and by whom.</summary>
internal sealed record FilingRecord(
    ApplicantRecord Applicant, IReadOnlyList<PartRecord> Parts, int Sets, string Summary, string ReturnBy,
    bool Assisted = false);

/// <summary>Whose dossier it is.</summary>
internal sealed record ApplicantRecord(
    string Kind, string Name, string IdNumber, string? Phone = null, string? Email = null, string? Address = null);

/// <summary>One paper handed in.</summary>
internal sealed record PartRecord(string Code, string Name, string Kind, int Count);

/// <summary>Answer to an intake.</summary>
internal sealed record FiledRecord(Guid Id, string Number);
