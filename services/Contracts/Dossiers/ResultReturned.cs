namespace EGov.Contracts.Dossiers;

/// <summary>The result of a dossier was handed over.</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record ResultReturned(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.result-returned.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
