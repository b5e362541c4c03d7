using System.ComponentModel.DataAnnotations;
using EGov.Directory.Calendars;
using EGov.WorkingTime.Holidays;

namespace EGov.Directory.EnterNotice;

/// <summary>
/// Body of <c>POST /api/directory/notices/{year}</c> and of a correction: what the notice says, once for all calendars
/// it holds for.
/// </summary>
/// <param name="Off">Weekdays off.</param>
/// <param name="Swaps">Weekdays off, each with the rest day worked for it.</param>
/// <param name="MakeUp">Rest days worked without a pair.</param>
/// <param name="Act">Number and day of the notice.</param>
/// <param name="Reason">Why it is entered, or why it is corrected.</param>
/// <param name="Calendars">Calendars it holds for; null for all.</param>
/// <param name="Preview">Only shows which days change.</param>
internal sealed record NoticeRequest(
    [property: MaxLength(EnterNoticeRules.MostDays)] IReadOnlyList<DateOnly> Off,
    [property: MaxLength(EnterNoticeRules.MostDays)] IReadOnlyList<Swap> Swaps,
    [property: MaxLength(EnterNoticeRules.MostDays)] IReadOnlyList<DateOnly> MakeUp,
    [property: StringLength(DecisionRules.LongestAct, MinimumLength = 1)] string Act,
    [property: StringLength(DecisionRules.LongestReason, MinimumLength = 1)] string Reason,
    IReadOnlyList<Guid>? Calendars = null, bool Preview = false)
{
    public YearlyNotice Notice(int year) => new(
        year, [.. Off.Order()], [.. Swaps.OrderBy(swap => swap.Off)], [.. MakeUp.Order()], Act.Normalize());
}
