using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Directory.SetHours;

/// <summary>Which hours and terms a calendar can take; every refusal at once.</summary>
internal static class SetHoursRules
{
    const int MostShifts = 70;
    const int MostRows = 200;

    public static IReadOnlyList<Refusal> Judge(SetHoursRequest asked, CalendarChanged after) =>
    [
        .. SomethingIsSet(asked),
        .. DecisionRules.GroundsAreStated(asked.Act, asked.Reason),
        .. HoursAreSound(after, asked.Week, asked.Counting),
    ];

    /// <summary>What a week and terms must be, and the calendar with them.</summary>
    public static IReadOnlyList<Refusal> HoursAreSound(
        CalendarChanged after, WeeklyHours? week, CountingTerms? counting) =>
    [
        .. week is null ? [] : WeekIsSound(week),
        .. counting is null ? [] : TermsAreSound(counting),
        .. DecisionRules.ListIsWhole(after.Weeks, MostRows, "week"),
        .. DecisionRules.ListIsWhole(after.Counting, MostRows, "counting"),
        .. CalendarRules.Judge(ToldCalendar.Read(after)).Ours(),
    ];

    static IEnumerable<Refusal> SomethingIsSet(SetHoursRequest asked)
    {
        if (asked.Week is null && asked.Counting is null)
        {
            yield return new(nameof(SomethingIsSet), "Cần nêu giờ làm việc hoặc cách tính thời hạn.", "week");
        }
    }

    static IEnumerable<Refusal> WeekIsSound(WeeklyHours week) =>
    [
        .. DecisionRules.DayIsInReach(week.From, "week.from"),
        .. DecisionRules.ListIsWhole(week.Shifts, MostShifts, "week.shifts"),
        .. DecisionRules.WeekIsWorthItsName(week.Shifts.OfType<Shift>()),
        .. UnitRules.TextIsWritten(week.Source, 200, "week.source"),
    ];

    static IEnumerable<Refusal> TermsAreSound(CountingTerms terms)
    {
        if (terms.NewDates is < 0 or > 9)
        {
            yield return new("NewDatesAreFew", "Số lần hẹn lại từ 0 đến 9.", "counting.newDates");
        }
        foreach (var refusal in DecisionRules.DayIsInReach(terms.From, "counting.from")
            .Concat(UnitRules.TextIsWritten(terms.Source, 200, "counting.source")))
        {
            yield return refusal;
        }
    }
}
