namespace EGov.Contracts.Dossiers;

/// <summary>Whoever took the last step took it back in time.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="Verb">The step undone, in camelCase.</param>
/// <param name="UndoneSequence">Its number.</param>
public sealed record StepReverted(DossierFacts Dossier, string Verb, int UndoneSequence) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.step-reverted.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
