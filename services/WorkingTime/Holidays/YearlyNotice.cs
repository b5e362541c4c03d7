namespace EGov.WorkingTime.Holidays;

/// <summary>What the yearly notice (thông báo nghỉ Tết, nghỉ lễ) says; it decides, the law only proposes.</summary>
/// <param name="Year">Solar year.</param>
/// <param name="Off">Weekdays off: holidays, and the days instead of those on a rest day.</param>
/// <param name="Swaps">Weekdays off, each with the rest day worked for it (hoán đổi).</param>
/// <param name="MakeUp">Rest days worked without a pair in this notice (ngày làm bù).</param>
/// <param name="Source">Where it is from, and how sure.</param>
public sealed record YearlyNotice(
    int Year, IReadOnlyList<DateOnly> Off, IReadOnlyList<Swap> Swaps, IReadOnlyList<DateOnly> MakeUp, string Source)
{
    /// <summary>The notices that come with the platform (<c>notices.json</c>).</summary>
    public static IReadOnlyList<YearlyNotice> Known { get; } = TimeData.Read<YearlyNotice[]>("notices.json");

    internal IEnumerable<DateOnly> AllOff => Off.Concat(Swaps.Select(swap => swap.Off));

    internal IEnumerable<DateOnly> AllWorked => MakeUp.Concat(Swaps.Select(swap => swap.Worked));
}

/// <summary>
/// A weekday off and the rest day worked for it, with the weekday's hours. The pair may lie on both sides of New Year.
/// </summary>
/// <param name="Off">The weekday off, in the year of the notice; the default date if it was not entered.</param>
/// <param name="Worked">The rest day worked; the default date if it was not entered.</param>
public sealed record Swap(DateOnly Off, DateOnly Worked);
