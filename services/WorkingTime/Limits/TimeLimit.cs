namespace EGov.WorkingTime.Limits;

/// <summary>Units of a time limit (đơn vị tính thời hạn) of the national catalogue, and the same day.</summary>
public enum LimitUnit
{
    /// <summary>Ngày làm việc: each counts as 8 working hours.</summary>
    WorkingDays,

    /// <summary>Ngày: calendar days.</summary>
    Days,

    /// <summary>Tháng: calendar months.</summary>
    Months,

    /// <summary>Giờ: hours of the clock, nights and days off included.</summary>
    Hours,

    /// <summary>Giờ làm việc: hours of open office.</summary>
    WorkingHours,

    /// <summary>Trong ngày: the day of receipt, the next working day after the cut-off.</summary>
    SameDay,
}

/// <summary>A limit such as 5 working days; procedures have one per channel.</summary>
/// <param name="Amount">How many units, above 0; halves and the like only of working days and hours.</param>
/// <param name="Unit">Which unit.</param>
public readonly record struct TimeLimit(decimal Amount, LimitUnit Unit)
{
    internal const decimal Most = 10_000;

    /// <summary>Whether <see cref="LimitRules"/> have nothing against it.</summary>
    public bool IsCountable => Amount is > 0 and <= Most && IsWholeWhereItMust;

    internal bool IsWholeWhereItMust =>
        Unit is LimitUnit.WorkingDays or LimitUnit.WorkingHours or LimitUnit.Hours || Amount == decimal.Truncate(Amount);
}
