namespace EGov.Contracts.Dossiers;

/// <summary>A fee of a dossier is to be paid.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="Amount">Whole đồng.</param>
public sealed record PaymentRequested(DossierFacts Dossier, long Amount) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.payment-requested.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
