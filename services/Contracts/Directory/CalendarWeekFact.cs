namespace EGov.Contracts.Directory;

/// <summary>The week from a day on; a weekday without a shift is a day of weekly rest.</summary>
/// <param name="From">First day; the earliest row also holds for the days before it.</param>
/// <param name="Shifts">All stretches of work.</param>
/// <param name="Source">The decision that sets the hours.</param>
public sealed record CalendarWeekFact(DateOnly From, IReadOnlyList<ShiftFact> Shifts, string Source);

/// <summary>One stretch of work on a weekday (ca làm việc), Asia/Ho_Chi_Minh.</summary>
/// <param name="Day">sunday to saturday.</param>
/// <param name="From">Opening.</param>
/// <param name="To">Closing on the same day.</param>
public sealed record ShiftFact(DayOfWeek Day, TimeOnly From, TimeOnly To);
