namespace EGov.Contracts.Dossiers;

/// <summary>The applicant took the dossier back (công dân yêu cầu rút hồ sơ).</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record DossierWithdrawn(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-withdrawn.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
