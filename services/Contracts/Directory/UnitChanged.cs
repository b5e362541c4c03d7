namespace EGov.Contracts.Directory;

/// <summary>
/// A unit of the organisation was made, revised, closed or went over into others. The topic is compacted: each event
/// is the unit's whole public state, so that the last one of each key rebuilds the directory.
/// </summary>
/// <param name="Id">Stable id of the unit.</param>
/// <param name="Sequence">Number of the write; grows over the whole directory, a lower one is older.</param>
/// <param name="Kind">area (đơn vị hành chính) or agency (cơ quan).</param>
/// <param name="Versions">What it is and was, oldest first.</param>
/// <param name="Codes">Its codes with their days.</param>
/// <param name="Predecessors">Units that went over into it, wholly or in part.</param>
/// <param name="Successors">Units it went over into.</param>
public sealed record UnitChanged(
    string Id, long Sequence, string Kind, IReadOnlyList<UnitVersionFact> Versions, IReadOnlyList<UnitCodeFact> Codes,
    IReadOnlyList<UnitSuccessionFact> Predecessors, IReadOnlyList<UnitSuccessionFact> Successors) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "directory.unit-changed.v1";

    /// <inheritdoc/>
    public static string Topic => "directory";

    /// <inheritdoc/>
    string IEvent.Key => Id;
}
