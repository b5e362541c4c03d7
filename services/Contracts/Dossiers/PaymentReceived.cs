namespace EGov.Contracts.Dossiers;

/// <summary>Fees of a dossier were paid; told once a payment.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="Amount">Whole đồng.</param>
/// <param name="Way">counter or online.</param>
public sealed record PaymentReceived(DossierFacts Dossier, long Amount, string Way) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.payment-received.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
