using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Deadlines;

/// <summary>
/// A deadline as the lines that led to it (sổ diễn giải hạn trả). Lines are never changed, only added, and their steps
/// alone give the due moment again under any calendar. Immutable; a value to store whole.
/// </summary>
/// <param name="Limit">The time limit; null if the receipt names the due moment itself.</param>
/// <param name="Lines">At least one; the first is the receipt.</param>
public sealed record Ledger(TimeLimit? Limit, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>The due moment that holds; in a pause, before the time waited is added.</summary>
    public DateTimeOffset Due => Lines[^1].Due;

    /// <summary>Whether the deadline has ended; nothing moves it any more.</summary>
    public bool IsClosed => Lines[^1].Step.Kind == StepKind.Closed;

    /// <summary>How often a supplement was asked for; more than once counts as overdue in QĐ 766.</summary>
    public int Supplements => Lines.Count(line => line.Step.Kind == StepKind.SupplementRequested);

    /// <summary>The ledger of something just received.</summary>
    /// <exception cref="ArgumentException">The first step is no receipt, or the limit cannot be counted.</exception>
    public static Ledger Open(TimeLimit limit, Step received, OfficeCalendar calendar) =>
        Begin(limit, received, calendar);

    /// <summary>
    /// The ledger of an order that names its due moment, as steering documents do; on a day off it moves to the next
    /// opening.
    /// </summary>
    /// <exception cref="ArgumentException">The first step is no receipt, or comes after the due moment.</exception>
    public static Ledger OpenUntil(DateTimeOffset due, Step received, OfficeCalendar calendar) => due < received.At
        ? throw new ArgumentException("An order is due after it is received.", nameof(due))
        : Begin(limit: null, received with { NewDate = due }, calendar);

    /// <summary>The ledger with one more step.</summary>
    /// <exception cref="ArgumentException">The step breaks <see cref="StepRules"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// The calendar gives another due moment than the ledger holds: record the change first
    /// (<see cref="CalendarChange"/>).
    /// </exception>
    public Ledger With(Step step, OfficeCalendar calendar)
    {
        if (StepRules.Judge(this, step, calendar) is { Count: > 0 } refusals)
        {
            throw new ArgumentException(TimeRefusal.Say(refusals), nameof(step));
        }
        var before = Fold(calendar);
        if (before.Due != Due)
        {
            throw new InvalidOperationException("The calendar changed since the last line; recompute first.");
        }
        return Append(Line(step, before, before.After(step, calendar), calendar));
    }

    /// <summary>The due moment from the steps alone.</summary>
    public DateTimeOffset Replay(OfficeCalendar calendar) => Fold(calendar).Due;

    /// <summary>The due moment as it would be if a pause that is open ended now.</summary>
    public DateTimeOffset DueAt(DateTimeOffset now, OfficeCalendar calendar) => Fold(calendar).DueAt(now, calendar);

    /// <summary>Working time left at a moment; stands still in a pause and once closed, negative when overdue.</summary>
    public TimeSpan RemainingAt(DateTimeOffset now, OfficeCalendar calendar) =>
        IsClosed ? Lines[^1].Remaining : Fold(calendar).RemainingAt(now, calendar);

    /// <summary>
    /// Whether it ended on time (NgayKetThucXuLy ≤ NgayHenTra), by the comparison in force on the day it ended; null
    /// while it runs.
    /// </summary>
    public bool? IsOnTime(OfficeCalendar calendar)
    {
        if (!IsClosed)
        {
            return null;
        }
        var end = Lines[^1].Step.At;
        return calendar.CountingOn(VietnamTime.DayOf(end)).Compare == DueComparison.ByMoment
            ? end <= Due
            : VietnamTime.DayOf(end) <= VietnamTime.DayOf(Due);
    }

    static Ledger Begin(TimeLimit? limit, Step received, OfficeCalendar calendar)
    {
        if (received.Kind != StepKind.Received)
        {
            throw new ArgumentException("A deadline begins with a receipt.", nameof(received));
        }
        var clock = Clock.Start(limit, received, calendar);
        return new Ledger(limit, [Line(received, before: null, clock, calendar)]);
    }

    internal Clock Fold(OfficeCalendar calendar)
    {
        var clock = Clock.Start(Limit, Lines[0].Step, calendar);
        for (var index = 1; index < Lines.Count; index++)
        {
            clock = clock.After(Lines[index].Step, calendar);
        }
        return clock;
    }

    internal Ledger Append(LedgerLine line) => this with { Lines = [.. Lines, line] };

    internal static LedgerLine Line(Step step, Clock? before, Clock after, OfficeCalendar calendar)
    {
        var from = calendar.NextWorkingMoment(step.At);
        return new LedgerLine(
            step, from, calendar.Between(before?.Due ?? from, after.Due), after.RemainingAt(step.At, calendar),
            after.StoppedAt is not null, before?.Due, after.Due, calendar.Version);
    }
}
