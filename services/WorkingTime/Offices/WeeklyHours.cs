namespace EGov.WorkingTime.Offices;

/// <summary>One stretch of work on a weekday (ca làm việc).</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Opening, Vietnam time.</param>
/// <param name="To">Closing on the same day, later than the opening.</param>
public sealed record Shift(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>The week of an office from a day on. A weekday without a shift is a day of weekly rest.</summary>
/// <param name="From">First day it holds; the earliest row also holds for the days before it.</param>
/// <param name="Shifts">All stretches of work of the week.</param>
/// <param name="Source">The decision or notice that sets the hours.</param>
public sealed record WeeklyHours(DateOnly From, IReadOnlyList<Shift> Shifts, string Source);

/// <summary>A time one office is shut, whole days or a part of a day, beyond holidays and weekly rest.</summary>
/// <param name="From">First moment it is shut.</param>
/// <param name="To">First moment it is open again.</param>
/// <param name="Reason">Why, as citizens read it.</param>
/// <param name="Source">The notice that says so.</param>
public sealed record Closure(DateTimeOffset From, DateTimeOffset To, string Reason, string Source)
{
    /// <summary>Shut from the first day through the last one.</summary>
    public static Closure Days(DateOnly first, DateOnly last, string reason, string source) =>
        new(VietnamTime.StartOf(first), VietnamTime.StartOf(last.AddDays(1)), reason, source);
}
