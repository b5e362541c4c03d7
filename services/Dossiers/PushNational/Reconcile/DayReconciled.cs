namespace EGov.Dossiers.PushNational.Reconcile;

/// <summary>How a dossier differs: the portal has not got it, we have not, or it stands elsewhere.</summary>
internal enum DifferenceKind { MissingThere, MissingHere, Status }

/// <summary>A dossier that is not the same on both sides.</summary>
/// <param name="Number">Dossier code.</param>
/// <param name="Kind">How.</param>
/// <param name="Ours">Our status as the portal codes it, or null.</param>
/// <param name="Theirs">The portal's, or null.</param>
/// <param name="UnitId">Place of receipt; null where we have no such dossier.</param>
internal sealed record Difference(string Number, DifferenceKind Kind, string? Ours, string? Theirs, Guid? UnitId);

/// <summary>The dossiers handed in on one day, as both sides have them.</summary>
internal sealed class DayReconciled
{
    /// <summary>Day of submission, as counted in Vietnam.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int Ours { get; init; }
    public required int Theirs { get; init; }

    /// <summary>Dossiers both sides have, in whatever status.</summary>
    public required int OnBoth { get; init; }

    /// <summary>Those that stand the same there.</summary>
    public required int Same { get; init; }

    /// <summary>At most <see cref="ReconciliationRules.Most"/> of what differs.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Share in sync (DOSSIER_SYNC of QĐ 766/QĐ-TTg): on both ÷ the larger side; null where neither has
    /// any.</summary>
    public decimal? Share => Math.Max(Ours, Theirs) is var most and > 0 ? (decimal)OnBoth / most : null;

    /// <summary>Its points of at most 6, two decimals.</summary>
    public decimal? Points => Share is { } share ? Math.Round(6 * share, 2, MidpointRounding.AwayFromZero) : null;
}
