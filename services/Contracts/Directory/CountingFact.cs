namespace EGov.Contracts.Directory;

/// <summary>How time limits are counted from a day on.</summary>
/// <param name="From">First day; the earliest row also holds for the days before it.</param>
/// <param name="WorkingDay">Working time that counts as one working day.</param>
/// <param name="CutOff">Received later than this: handed on the next working day; null for no cut-off.</param>
/// <param name="PaymentStopsTheClock">Whether waiting for the applicant's payment pauses a deadline.</param>
/// <param name="NewDates">How often a new date may be given with an apology.</param>
/// <param name="DayLimitsEnd">atTheHour or atClosing: when limits in calendar days and months end.</param>
/// <param name="Compare">byMoment or byDay: what on time compares.</param>
/// <param name="Source">Legal source, and how sure.</param>
public sealed record CountingFact(
    DateOnly From, TimeSpan WorkingDay, TimeOnly? CutOff, bool PaymentStopsTheClock, int NewDates, string DayLimitsEnd,
    string Compare, string Source);
