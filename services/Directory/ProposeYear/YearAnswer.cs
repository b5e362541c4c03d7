using EGov.Contracts.Directory;

namespace EGov.Directory.ProposeYear;

/// <summary>A year before and after its notice.</summary>
/// <param name="Year">The year.</param>
/// <param name="Proposal">Days off the law gives, by the lunar calendar, for the five-day week.</param>
/// <param name="Calendars">Each calendar with the notice it holds, or without one.</param>
internal sealed record YearAnswer(
    int Year, IReadOnlyList<ProposalDay> Proposal, IReadOnlyList<YearOfCalendar> Calendars);

/// <summary>A day off with the holiday it is given for.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">The holiday.</param>
/// <param name="Source">Article.</param>
/// <param name="InsteadOf">The day of the holiday, if another day is given for it.</param>
/// <param name="Moves">Whether the notice may choose another day.</param>
internal sealed record ProposalDay(DateOnly Day, string Name, string Source, DateOnly? InsteadOf, bool Moves);

/// <summary>What a calendar holds for the year.</summary>
internal sealed record YearOfCalendar(Guid Id, string Name, YearlyNoticeFact? Notice);
