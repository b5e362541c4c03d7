using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Deadlines;

/// <summary>State of a deadline between two steps; folding the steps allocates nothing.</summary>
internal readonly record struct Clock(
    DateTimeOffset Due, DateTimeOffset? StoppedAt, Waits Open, Waits Stopping, bool IsClosed)
{
    public static Clock Start(TimeLimit? limit, Step received, OfficeCalendar calendar)
    {
        var due = limit is { } counted
            ? calendar.Due(received.At, counted)
            : calendar.NextWorkingMoment(received.NewDate!.Value);
        return new Clock(due, StoppedAt: null, Waits.None, Waits.None, IsClosed: false);
    }

    public Clock After(Step step, OfficeCalendar calendar) => step.Kind switch
    {
        StepKind.SupplementRequested => Wait(Waits.Supplement, stops: true, step.At),
        StepKind.PaymentRequested => Wait(Waits.Payment,
            calendar.CountingOn(VietnamTime.DayOf(step.At)).PaymentStopsTheClock, step.At),
        StepKind.SupplementReceived => GoOn(Waits.Supplement, step.At, calendar),
        StepKind.Paid => GoOn(Waits.Payment, step.At, calendar),
        StepKind.NewDateGiven => this with { Due = calendar.NextWorkingMoment(step.NewDate!.Value) },
        StepKind.Closed => GoOn(Waits.Supplement | Waits.Payment, step.At, calendar) with { IsClosed = true },
        _ => this,
    };

    /// <summary>The due moment as it would be if a pause that is open ended now.</summary>
    public DateTimeOffset DueAt(DateTimeOffset now, OfficeCalendar calendar) =>
        StoppedAt is { } stopped && now > stopped ? calendar.Add(Due, calendar.Between(stopped, now)) : Due;

    /// <summary>Working time left; stands still in a pause, negative when overdue.</summary>
    public TimeSpan RemainingAt(DateTimeOffset now, OfficeCalendar calendar) =>
        calendar.Between(StoppedAt is { } stopped && now > stopped ? stopped : now, Due);

    Clock Wait(Waits wait, bool stops, DateTimeOffset at) => this with
    {
        Open = Open | wait,
        Stopping = stops ? Stopping | wait : Stopping,
        StoppedAt = stops ? StoppedAt ?? at : StoppedAt,
    };

    // Two waits at once stop the clock from the first that begins to the last that ends.
    Clock GoOn(Waits wait, DateTimeOffset at, OfficeCalendar calendar)
    {
        var stopping = Stopping & ~wait;
        return stopping == Waits.None
            ? new Clock(DueAt(at, calendar), StoppedAt: null, Open & ~wait, stopping, IsClosed)
            : this with { Open = Open & ~wait, Stopping = stopping };
    }
}
