namespace EGov.Contracts.Dossiers;

/// <summary>The due date comes near; told once for each due date.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="DueAt">The due date.</param>
public sealed record DeadlineNeared(DossierFacts Dossier, DateTimeOffset DueAt) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.deadline-neared.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
