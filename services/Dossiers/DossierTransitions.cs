using EGov.WorkingTime.Deadlines;

namespace EGov.Dossiers;

/// <summary>What is done to a dossier.</summary>
internal enum Verb
{
    Submit, Accept, Decline, HandOver, Finish, Return, Deliver,
}

/// <summary>One row of the life of a dossier.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="From">State it is done in.</param>
/// <param name="To">State it leads to.</param>
/// <param name="Clock">What it does to the due date; null where it does nothing.</param>
internal sealed record DossierTransition(Verb Verb, DossierState From, DossierState To, StepKind? Clock = null);

/// <summary>The life of a dossier as rows; who may do a verb is the permission of its route.</summary>
internal static class DossierTransitions
{
    public static IReadOnlyList<DossierTransition> All { get; } =
    [
        new(Verb.Accept, DossierState.Filed, DossierState.Received, StepKind.Received),
        new(Verb.Decline, DossierState.Filed, DossierState.NotAccepted),
        new(Verb.HandOver, DossierState.Received, DossierState.Processing),
        new(Verb.HandOver, DossierState.Processing, DossierState.Processing),
        new(Verb.Finish, DossierState.Received, DossierState.Finished, StepKind.Closed),
        new(Verb.Finish, DossierState.Processing, DossierState.Finished, StepKind.Closed),
        new(Verb.Return, DossierState.Finished, DossierState.Returned),
        new(Verb.Deliver, DossierState.Returned, DossierState.Returned),
    ];

    /// <summary>The row of a verb in a state, or null where it is not possible.</summary>
    public static DossierTransition? Find(Verb verb, DossierState from) =>
        All.FirstOrDefault(row => row.Verb == verb && row.From == from);
}
