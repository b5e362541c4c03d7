namespace EGov.Contracts.Dossiers;

/// <summary>A dossier went on to another unit or officer (chuyển xử lý).</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record DossierHandedOver(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-handed-over.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
