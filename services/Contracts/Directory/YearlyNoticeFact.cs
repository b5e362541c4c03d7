namespace EGov.Contracts.Directory;

/// <summary>What the yearly notice says (thông báo nghỉ Tết, nghỉ lễ).</summary>
/// <param name="Year">Solar year.</param>
/// <param name="Off">Weekdays off.</param>
/// <param name="Swaps">Weekdays off, each with the rest day worked for it (hoán đổi).</param>
/// <param name="MakeUp">Rest days worked without a pair (ngày làm bù).</param>
/// <param name="Source">Number and day of the notice, and how sure.</param>
public sealed record YearlyNoticeFact(
    int Year, IReadOnlyList<DateOnly> Off, IReadOnlyList<SwapFact> Swaps, IReadOnlyList<DateOnly> MakeUp,
    string Source);

/// <summary>A weekday off and the rest day worked for it.</summary>
/// <param name="Off">The weekday off.</param>
/// <param name="Worked">The rest day worked.</param>
public sealed record SwapFact(DateOnly Off, DateOnly Worked);
