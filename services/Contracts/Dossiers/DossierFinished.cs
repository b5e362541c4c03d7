namespace EGov.Contracts.Dossiers;

/// <summary>The handling of a dossier ended with a result.</summary>
/// <param name="Dossier">Where it stands now.</param>
public sealed record DossierFinished(DossierFacts Dossier) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-finished.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
