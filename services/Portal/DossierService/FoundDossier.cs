namespace EGov.Portal.DossierService;

/// <summary>What anybody may see who holds the receipt: no full name, no paper.</summary>
internal sealed record FoundDossier(
    string Number, string ProcedureName, string Applicant, string Status, string ReceivedBy, DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt, string Next, IReadOnlyList<FoundStep> Timeline);

/// <summary>One line of the timeline.</summary>
internal sealed record FoundStep(DateTimeOffset At, string Status, string Office);

/// <summary>A page of a citizen's dossiers; <c>Next</c> is null on the last.</summary>
internal sealed record MyPage(IReadOnlyList<MyDossier> Items, string? Next);

/// <summary>One of them.</summary>
internal sealed record MyDossier(
    Guid Id, string Number, string ProcedureName, string State, DateTimeOffset SubmittedAt, DateTimeOffset? DueAt,
    string ReceivedBy);
