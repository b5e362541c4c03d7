namespace EGov.Contracts.Dossiers;

/// <summary>The applicant was asked to pay (yêu cầu thực hiện nghĩa vụ tài chính).</summary>
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
