using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Told;

namespace EGov.Directory.EnterNotice;

/// <summary>
/// When a yearly notice may be entered or corrected; every refusal at once. The law's part is the library's
/// <see cref="NoticeRules"/>: a notice speaks to the five-day week, also where an office works on Saturdays.
/// </summary>
internal static class EnterNoticeRules
{
    public const int MostDays = 100;

    public static IReadOnlyList<Refusal> Judge(
        NoticeRequest asked, int year, IReadOnlyCollection<Calendar> calendars, bool amends)
    {
        var holes = DecisionRules.ListIsWhole(asked.Swaps, MostDays, "swaps")
            .Concat(DecisionRules.ListIsWhole(asked.Off, MostDays, "off"))
            .Concat(DecisionRules.ListIsWhole(asked.MakeUp, MostDays, "makeUp"))
            .Concat(DecisionRules.YearIsInReach(year)).ToList();
        return
        [
            .. DecisionRules.GroundsAreStated(asked.Act, asked.Reason),
            .. CalendarsAreNamed(calendars),
            .. holes.Count > 0 ? holes : Law(asked.Notice(year), calendars.Select(one => one.State), amends),
        ];
    }

    /// <summary>The state with the notice in place of the one of its year.</summary>
    public static CalendarChanged Entered(CalendarChanged state, YearlyNotice notice) => state with
    {
        Notices = [.. state.Notices.Where(one => one.Year != notice.Year)
            .Append(ToldCalendar.Tell(notice)).OrderBy(one => one.Year)],
    };

    /// <summary>What the law says against the notice in any of the calendars.</summary>
    public static IEnumerable<Refusal> Law(YearlyNotice notice, IEnumerable<CalendarChanged> calendars, bool amends) =>
        calendars.SelectMany(state => NoticeRules.Judge(notice, NoticeContext.StateAgencies(
            [.. state.Notices.Select(ToldCalendar.Read)], amends))).Ours().Distinct();

    static IEnumerable<Refusal> CalendarsAreNamed(IReadOnlyCollection<Calendar> calendars)
    {
        if (calendars.Count == 0)
        {
            yield return new(nameof(CalendarsAreNamed), "Chưa có lịch làm việc nào nhận thông báo này.", "calendars");
        }
    }
}
