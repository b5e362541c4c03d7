namespace EGov.Contracts.Dossiers;

/// <summary>Papers were asked for (yêu cầu bổ sung, Mẫu 02); the clock of a received dossier stands still.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="Id">Id of the request.</param>
/// <param name="Papers">How many papers are asked for.</param>
public sealed record SupplementRequested(DossierFacts Dossier, string Id, int Papers) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.supplement-requested.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
