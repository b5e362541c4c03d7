namespace EGov.WorkingTime.Holidays;

/// <summary>A day off that the law proposes for a year.</summary>
/// <param name="Day">The day.</param>
/// <param name="Holiday">The holiday it is given for.</param>
/// <param name="InsteadOf">
/// The day of the holiday, if that is a weekly rest day or taken by another holiday (nghỉ bù); else null.
/// </param>
public sealed record ProposedDay(DateOnly Day, LegalHoliday Holiday, DateOnly? InsteadOf);
