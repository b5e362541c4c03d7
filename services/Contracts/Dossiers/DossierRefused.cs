namespace EGov.Contracts.Dossiers;

/// <summary>The dossier was refused with a document (từ chối giải quyết, Mẫu 03).</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record DossierRefused(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-refused.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
