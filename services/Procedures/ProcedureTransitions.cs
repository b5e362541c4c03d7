namespace EGov.Procedures;

/// <param name="Type">The deciding act.</param>
/// <param name="From">State it may be taken in.</param>
/// <param name="To">State it leads to on its effective date.</param>
/// <param name="Change">What the change feed and the event tell.</param>
internal sealed record ProcedureTransition(
    DecisionType Type, ProcedureState From, ProcedureState To, ChangeKind Change)
{
    /// <summary>Whether it brings in the content of a draft.</summary>
    public bool TakesDraft => Type != DecisionType.Abolish;
}

/// <summary>The life of a procedure as rows (QĐ 766/QĐ-TTg, states of the national database).</summary>
internal static class ProcedureTransitions
{
    public static IReadOnlyList<ProcedureTransition> All { get; } =
    [
        new(DecisionType.New, ProcedureState.Draft, ProcedureState.Published, ChangeKind.Published),
        new(DecisionType.New, ProcedureState.Abolished, ProcedureState.Published, ChangeKind.Published),
        new(DecisionType.Amend, ProcedureState.Published, ProcedureState.Amended, ChangeKind.Amended),
        new(DecisionType.Amend, ProcedureState.Amended, ProcedureState.Amended, ChangeKind.Amended),
        new(DecisionType.Abolish, ProcedureState.Published, ProcedureState.Abolished, ChangeKind.Abolished),
        new(DecisionType.Abolish, ProcedureState.Amended, ProcedureState.Abolished, ChangeKind.Abolished),
    ];

    /// <summary>The row for an act in a state, or null if the act is not possible there.</summary>
    public static ProcedureTransition? Find(DecisionType type, ProcedureState from) =>
        All.FirstOrDefault(row => row.Type == type && row.From == from);

    /// <summary>How a content that is in force elsewhere comes in: as an amendment where something is in
    /// force.</summary>
    public static ProcedureTransition ForImport(ProcedureState from) =>
        Find(DecisionType.Amend, from) ?? All.First(row => row.From == from && row.TakesDraft);
}
