using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.WorkingTime;
using EGov.Dossiers.ShowDossier;

namespace EGov.Dossiers.FindDossiers;

/// <summary>A page of a queue; <c>next</c> is null on the last one, <c>counts</c> are those of the whole queue and told
/// on the first.</summary>
internal sealed record QueuePage(IReadOnlyList<QueueItem> Items, QueueCounts? Counts, string? Next);

/// <summary>How many open dossiers of the queue have each colour.</summary>
internal sealed record QueueCounts(long Ok, long Near, long Overdue, long Paused);

/// <summary>One dossier of a queue; <c>etag</c> is what a step names as seen.</summary>
internal sealed record QueueItem(
    Guid Id, string ETag, string Number, string Procedure, string ProcedureName, string Applicant, DossierState State,
    string Status, ShownOffice Holder, string? Officer, DateTimeOffset SubmittedAt, DateTimeOffset? ReceivedAt,
    DateTimeOffset? DueAt, string? Remaining, DueColour Colour)
{
    public static QueueItem Of(QueueRow row, OfficeBook offices, DateTimeOffset now) => new(
        row.Id, DossierTag.Of(row.Id, row.Revision), row.Number, row.Procedure, row.ProcedureName, row.Applicant,
        row.State, row.State.Words(), new(row.Holder, offices.NameOf(row.Holder, VietnamTime.DayOf(now))),
        row.Officer, row.SubmittedAt, row.ReceivedAt, row.DueAt,
        DueColours.Remaining(row, offices.CalendarOf(row.ReceivedBy), now), DueColours.Of(row, now));
}
