namespace EGov.Contracts.Dossiers;

/// <summary>A dossier filed online was received; its clock runs.</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record DossierReceived(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-received.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
