namespace EGov.Directory;

/// <summary>
/// How one unit went into another: renamed into it whole, merged into it whole with others, split among several, or a
/// part of it moved over while both stay.
/// </summary>
internal enum Relation { Rename, Merge, Split, Move }

/// <summary>An edge from a unit to the one that took over, from a day on.</summary>
internal sealed class Succession
{
    /// <summary>Grows in the order in which edges were entered.</summary>
    public long Id { get; init; }

    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    public required Relation Relation { get; init; }

    /// <summary>What part of the old unit went over, above 0 up to 1; null where no act says it.</summary>
    public decimal? Share { get; init; }

    public required string Act { get; init; }

    /// <summary>First day of the new state.</summary>
    public required DateOnly On { get; init; }
}
