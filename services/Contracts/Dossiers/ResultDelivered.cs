namespace EGov.Contracts.Dossiers;

/// <summary>The post delivered the result of a dossier.</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record ResultDelivered(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.result-delivered.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
