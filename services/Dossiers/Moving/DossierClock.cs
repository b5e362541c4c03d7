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
            null when row.Verb == Verb.Undo => Reopened(dossier.Ledger!, act.At, calendar),
            null => dossier.Ledger,
            StepKind.Received => Start(dossier, act.At, calendar),
            { } kind => Step(dossier.Ledger!, Line(kind, act), calendar),
        };

    /// <summary>A step as the ledger writes it.</summary>
    public static Step Line(StepKind kind, DossierAct act) =>
        new(kind, act.At, act.Reason, act.Article is { Length: > 0 } article ? article : null, act.NewDate);

    /// <summary>Now, or where this clock lags behind whoever took the last step, the moment of that.</summary>
    public static DateTimeOffset NotBefore(Dossier dossier, DateTimeOffset now) =>
        dossier.Ledger?.Lines[^1].Step.At is { } last && last > now ? last : now;

    /// <summary>The due date under the calendar as it is now, by a line of its own where it moved.</summary>
    public static Ledger Current(Ledger ledger, DateTimeOffset now, OfficeCalendar calendar) =>
        new CalendarChange(now, "Lịch làm việc đã thay đổi", null, calendar).ApplyTo(ledger)?.Ledger ?? ledger;

    // An end that is undone was none: its line is taken back, the history keeps both steps.
    static Ledger Reopened(Ledger ledger, DateTimeOffset now, OfficeCalendar calendar) =>
        Current(ledger.IsClosed ? ledger with { Lines = [.. ledger.Lines.SkipLast(1)] } : ledger, now, calendar);

    /// <summary>One more line; a calendar that changed since the last is a line of its own before it.</summary>
    static Ledger Step(Ledger ledger, Step step, OfficeCalendar calendar) =>
        Current(ledger, step.At, calendar).With(step, calendar);
}
