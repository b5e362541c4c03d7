namespace EGov.Contracts.Dossiers;

/// <summary>What was asked for came in; the clock goes on, the due date moved by the time waited.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="Id">Id of the request.</param>
/// <param name="OldDue">When it was due before (NgayHenTraTruoc); null before receipt.</param>
/// <param name="NewDue">When it is due now (NgayHenTraMoi); null before receipt.</param>
public sealed record SupplementReceived(
    DossierFacts Dossier, string Id, DateTimeOffset? OldDue, DateTimeOffset? NewDue) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.supplement-received.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
