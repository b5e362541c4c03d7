namespace EGov.Contracts.Dossiers;

/// <summary>A dossier filed online was not received (không được tiếp nhận).</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record DossierDeclined(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-declined.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
