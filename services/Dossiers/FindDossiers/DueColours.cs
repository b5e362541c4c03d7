using EGov.WorkingTime;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Words;

namespace EGov.Dossiers.FindDossiers;

/// <summary>How pressing a dossier is: nothing presses, near its due date, past it, or the clock stands.</summary>
internal enum DueColour { Ok, Near, Overdue, Paused }

/// <summary>The colour of a dossier and its time left in words; the filters of the queue say the same in SQL.</summary>
internal static class DueColours
{
    public static DueColour Of(QueueRow row, DateTimeOffset now) => row switch
    {
        { IsPaused: true } => DueColour.Paused,
        { State: DossierState.Finished } or { DueAt: null } => DueColour.Ok,
        { DueAt: { } due } when due < now => DueColour.Overdue,
        { DueAt: { } due } when due <= row.Near => DueColour.Near,
        _ => DueColour.Ok,
    };

    /// <summary>"còn 2 ngày 3 giờ làm việc"; null where no clock runs or it has ended.</summary>
    public static string? Remaining(QueueRow row, OfficeCalendar calendar, DateTimeOffset now) =>
        row.DueAt is not { } due || row.State.IsEnded() ? null
        : RemainingWords.Remaining(row.Standing ?? calendar.Between(now, due),
            calendar.CountingOn(VietnamTime.DayOf(now)).WorkingDay, Language.Vietnamese);
}
