using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Offices;

namespace EGov.Dossiers.Moving;

/// <summary>The due date of a dossier along its steps.</summary>
internal static class DossierClock
{
    /// <summary>From the receipt on, by the calendar of the place of receipt.</summary>
    public static Ledger Start(Dossier dossier, DateTimeOffset now, OfficeCalendar calendar) =>
        Ledger.Open(dossier.TimeLimit, new(StepKind.Received, now, "Tiếp nhận hồ sơ"), calendar);

    /// <summary>The due date after a row of the life of a dossier.</summary>
    public static Ledger? After(
        Dossier dossier, DossierTransition row, DossierAct act, OfficeCalendar calendar) => row.Clock switch
        {
            null => dossier.Ledger,
            StepKind.Received => Start(dossier, act.At, calendar),
            { } kind => Step(dossier.Ledger!, new(kind, act.At, act.Reason, NewDate: act.NewDate), calendar),
        };

    /// <summary>One more line; a calendar that changed since the last is a line of its own before it.</summary>
    static Ledger Step(Ledger ledger, Step step, OfficeCalendar calendar)
    {
        var change = new CalendarChange(step.At, "Lịch làm việc đã thay đổi", null, calendar).ApplyTo(ledger);
        return (change?.Ledger ?? ledger).With(step, calendar);
    }
}
