namespace EGov.Dossiers.CorrectDossier;

/// <summary>What stood in a dossier before it was put right; never changed.</summary>
internal sealed class Correction
{
    public required Guid DossierId { get; init; }

    /// <summary>Number of the step that corrected it.</summary>
    public required int Step { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required Filing Before { get; init; }
}
