namespace EGov.Contracts.Dossiers;

/// <summary>What was asked of the applicant is paid; the handling goes on.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="OldDue">When it was due before.</param>
/// <param name="NewDue">When it is due now.</param>
public sealed record PaymentConfirmed(DossierFacts Dossier, DateTimeOffset? OldDue, DateTimeOffset? NewDue) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.payment-confirmed.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
