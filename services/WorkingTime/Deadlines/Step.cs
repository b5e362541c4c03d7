namespace EGov.WorkingTime.Deadlines;

/// <summary>What happens to a deadline.</summary>
public enum StepKind
{
    Received, SupplementRequested, SupplementReceived, PaymentRequested, Paid, NewDateGiven, CalendarChanged, Closed,
}

/// <summary>One fact in the life of a deadline; the due moment follows from the facts and a calendar alone.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Cause">Why, in words for the applicant.</param>
/// <param name="Article">Legal source, or null.</param>
/// <param name="NewDate">The date promised with an apology, or set by the order received; else null.</param>
public sealed record Step(
    StepKind Kind, DateTimeOffset At, string Cause, string? Article = null, DateTimeOffset? NewDate = null);

/// <summary>What a deadline may be waiting for.</summary>
[Flags]
public enum Waits
{
    None = 0,
    Supplement = 1,
    Payment = 2,
}
