namespace EGov.Contracts.Dossiers;

/// <summary>A decision about the calendar moved the due date of an open dossier.</summary>
/// <param name="Dossier">Where it stands now.</param>
/// <param name="OldDue">When it was due before.</param>
/// <param name="NewDue">When it is due now.</param>
/// <param name="Cause">Why, in words for citizens.</param>
/// <param name="Act">Number of the act, or empty.</param>
public sealed record DueDateMoved(
    DossierFacts Dossier, DateTimeOffset OldDue, DateTimeOffset NewDue, string Cause, string Act) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "dossiers.due-date-moved.v1";

    /// <inheritdoc/>
    public static string Topic => "dossiers";

    /// <inheritdoc/>
    string IEvent.Key => Dossier.Id;
}
