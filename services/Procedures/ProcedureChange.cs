namespace EGov.Procedures;

/// <summary>
/// A row of the change feed. Rows are written under <see cref="PublishProcedure.PublicationLock"/>, so they become
/// visible in the order of their ids and a reader that has seen one has seen all before it.
/// </summary>
internal sealed class ProcedureChange
{
    public long Id { get; private set; }
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required ChangeKind Change { get; init; }
    public required string Name { get; init; }
    public required string DecisionNumber { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal enum ChangeKind { Published, Amended, Abolished }
