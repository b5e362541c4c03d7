namespace EGov.Dossiers.WriteNote;

/// <summary>A comment on a dossier (ý kiến); an internal one is for officers alone.</summary>
internal sealed class DossierNote
{
    public required Guid Id { get; init; }
    public required Guid DossierId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required string ActingFor { get; init; }
    public required bool Internal { get; init; }
    public required string Words { get; init; }
}
