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
    IReadOnlyList<DateOnly> Off, IReadOnlyList<Swap> Swaps, IReadOnlyList<DateOnly> MakeUp, string Act, string Reason,
    IReadOnlyList<Guid>? Calendars = null, bool Preview = false)
{
    public YearlyNotice Notice(int year) => new(
        year, [.. Off.Order()], [.. Swaps.OrderBy(swap => swap.Off)], [.. MakeUp.Order()], Act.Normalize());
}
