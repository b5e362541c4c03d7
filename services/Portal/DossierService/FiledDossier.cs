namespace EGov.Portal.DossierService;

/// <summary>Body of an intake, as the one-stop shop takes it.</summary>
internal sealed record FiledDossier(
    string Procedure, Guid UnitId, string Channel, ApplicantRecord Applicant, IReadOnlyList<PartRecord> Parts,
    string? Case, int? Time, string ReturnBy, int Sets = 1, string? Summary = null, bool Assisted = false);
