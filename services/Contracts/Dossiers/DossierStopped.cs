namespace EGov.Contracts.Dossiers;

/// <summary>The handling was stopped (dừng giải quyết, Mẫu 05).</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="IsAutomatic">Whether nobody decided it: what was waited for did not come in its time.</param>
public sealed record DossierStopped(DossierFacts Dossier, bool IsAutomatic) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.dossier-stopped.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
