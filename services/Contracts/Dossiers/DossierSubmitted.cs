namespace EGov.Contracts.Dossiers;

/// <summary>A dossier was handed in: received at a counter or by post, or filed online and not yet looked at.</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record DossierSubmitted(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-submitted.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
