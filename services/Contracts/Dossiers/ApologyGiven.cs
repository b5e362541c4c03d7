namespace EGov.Contracts.Dossiers;

/// <summary>
/// The agency apologised before the due date and gave a new one (xin lỗi và hẹn lại, Mẫu 04; NĐ 61/2018 Đ.19).
/// </summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="OldDue">When it was due before.</param>
/// <param name="NewDue">The date promised now.</param>
public sealed record ApologyGiven(DossierFacts Dossier, DateTimeOffset OldDue, DateTimeOffset NewDue) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.apology-given.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
