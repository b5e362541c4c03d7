namespace EGov.WorkingTime.Offices;

/// <summary>How limits are counted from a day on. Dated settings, because the rules differ by time and province.</summary>
/// <param name="From">First day they hold; the earliest row also holds for the days before it.</param>
/// <param name="WorkingDay">Working time that counts as one working day, 8 hours.</param>
/// <param name="CutOff">Received later than this: handed on, and answered if due the same day, next working day.</param>
/// <param name="PaymentStopsTheClock">Whether waiting for the applicant's payment pauses the deadline.</param>
/// <param name="NewDates">How often a new date may be given with an apology.</param>
/// <param name="DayLimitsEnd">The moment at which limits in calendar days and months end.</param>
/// <param name="Compare">Whether on time is a matter of moments or of days.</param>
/// <param name="Source">Legal source of the row, and how sure.</param>
public sealed record CountingTerms(
    DateOnly From, TimeSpan WorkingDay, TimeOnly? CutOff, bool PaymentStopsTheClock, int NewDates,
    DayLimitEnd DayLimitsEnd, DueComparison Compare, string Source);

/// <summary>When a limit in calendar days or months ends on its last day.</summary>
public enum DayLimitEnd
{
    /// <summary>At the hour it began; from a moment outside working time it moves to the next opening.</summary>
    AtTheHour,

    /// <summary>At closing time of the last day, or of the next working day (BLDS 2015 Đ.148 k.2, k.5; M+).</summary>
    AtClosing,
}

/// <summary>What "on time" compares; both are in use, so the rule is dated.</summary>
public enum DueComparison
{
    /// <summary>The moment of the end with the due moment (QĐ 766; forms print the hour).</summary>
    ByMoment,

    /// <summary>The day of the end with the due day (Biểu II.06 in products in use).</summary>
    ByDay,
}
