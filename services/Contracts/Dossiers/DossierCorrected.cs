namespace EGov.Contracts.Dossiers;

/// <summary>What had been typed wrong was put right, with a reason; this names no value.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="Parts">Whether the papers changed.</param>
/// <param name="Applicant">Whether what is known of the applicant changed.</param>
public sealed record DossierCorrected(DossierFacts Dossier, bool Parts, bool Applicant) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-corrected.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
