namespace EGov.WorkingTime.Offices;

/// <summary>What a day is for an office.</summary>
public enum DayKind
{
    Worked, WeeklyRest, Holiday, SwappedOff, MadeUp, Closed, PartlyClosed,
}

/// <summary>A day with the reason why it counts or not, for people to read.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Name of the holiday or reason of the closure, in Vietnamese; null where the kind says all.</param>
/// <param name="Source">Notice, article or decision it rests on.</param>
public sealed record DayStatus(DateOnly Day, DayKind Kind, string? Reason, string Source);

/// <summary>A stretch of a day at which an office is open.</summary>
/// <param name="From">Opening, Vietnam time.</param>
/// <param name="To">Closing.</param>
public readonly record struct OpenTime(TimeOnly From, TimeOnly To);
