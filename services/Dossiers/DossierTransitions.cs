using EGov.WorkingTime.Deadlines;
using static EGov.Dossiers.DossierState;

namespace EGov.Dossiers;

/// <summary>What is done to a dossier.</summary>
internal enum Verb
{
    Submit, Accept, Decline, HandOver, Finish, Return, RequestSupplement, AnswerSupplement, RequestPayment, Pay,
    GiveNewDate, Stop, Refuse, Withdraw, Correct, Undo, Recount, Deliver,
}

/// <summary>One row of the life of a dossier.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="From">State it is done in.</param>
/// <param name="To">State it leads to.</param>
/// <param name="Clock">What it does to the due date; null where it does nothing.</param>
/// <param name="Undone">Whether whoever did it may undo it: nothing has been told to the applicant yet that binds
/// the agency (receipt, request, apology, refusal).</param>
internal sealed record DossierTransition(
    Verb Verb, DossierState From, DossierState To, StepKind? Clock = null, bool Undone = false);

/// <summary>The life of a dossier as rows; who may do a verb is the permission of its route.</summary>
internal static class DossierTransitions
{
    static readonly DossierState[] UnderWay = [Received, Processing];

    static readonly DossierState[] Waiting = [AwaitingSupplement, AwaitingPayment];

    public static IReadOnlyList<DossierTransition> All { get; } =
    [
        new(Verb.Accept, Filed, Received, StepKind.Received),
        new(Verb.Decline, Filed, NotAccepted),
        new(Verb.Decline, Clarifying, NotAccepted),
        new(Verb.HandOver, Received, Processing, Undone: true),
        new(Verb.HandOver, Processing, Processing, Undone: true),
        new(Verb.RequestSupplement, Filed, Clarifying),
        new(Verb.AnswerSupplement, Clarifying, Filed),
        .. Each(Verb.RequestSupplement, UnderWay, AwaitingSupplement, StepKind.SupplementRequested),
        .. Back(Verb.AnswerSupplement, AwaitingSupplement, StepKind.SupplementReceived),
        .. Each(Verb.RequestPayment, UnderWay, AwaitingPayment, StepKind.PaymentRequested),
        .. Back(Verb.Pay, AwaitingPayment, StepKind.Paid),
        .. Same(Verb.GiveNewDate, UnderWay, StepKind.NewDateGiven),
        .. Each(Verb.Finish, UnderWay, Finished, StepKind.Closed, undone: true),
        .. Each(Verb.Refuse, UnderWay, Refused, StepKind.Closed),
        .. Each(Verb.Stop, [.. UnderWay, .. Waiting], Stopped, StepKind.Closed),
        .. Each(Verb.Withdraw, [Filed, Clarifying], Withdrawn, null),
        .. Each(Verb.Withdraw, [.. UnderWay, .. Waiting], Withdrawn, StepKind.Closed),
        .. Same(Verb.Correct, [Filed, Clarifying, .. UnderWay, .. Waiting], null),
        .. Same(Verb.Recount, [.. UnderWay, .. Waiting], StepKind.CalendarChanged),
        .. Back(Verb.Undo, Processing, null),
        .. Back(Verb.Undo, Finished, null),
        new(Verb.Return, Finished, Returned),
        new(Verb.Deliver, Returned, Returned),
    ];

    /// <summary>The row of a verb in a state, or null where it is not possible.</summary>
    /// <param name="verb">What is done.</param>
    /// <param name="from">State it is done in.</param>
    /// <param name="back">Where a step goes back to that leads to several; the other steps lead to one.</param>
    public static DossierTransition? Find(Verb verb, DossierState from, DossierState? back = null)
    {
        var rows = All.Where(row => row.Verb == verb && row.From == from).ToList();
        return rows.Count > 1 ? rows.Find(row => row.To == back) : rows.FirstOrDefault();
    }

    static IEnumerable<DossierTransition> Each(
        Verb verb, IEnumerable<DossierState> from, DossierState to, StepKind? clock, bool undone = false) =>
        from.Select(state => new DossierTransition(verb, state, to, clock, undone));

    static IEnumerable<DossierTransition> Back(Verb verb, DossierState from, StepKind? clock) =>
        UnderWay.Select(state => new DossierTransition(verb, from, state, clock));

    static IEnumerable<DossierTransition> Same(Verb verb, IEnumerable<DossierState> states, StepKind? clock) =>
        states.Select(state => new DossierTransition(verb, state, state, clock));
}
