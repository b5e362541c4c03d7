using EGov.Contracts.Directory;
using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Told;

/// <summary>Calendars as events tell them, and as this library computes by them.</summary>
public static class ToldCalendar
{
    /// <summary>The calendar alone, without the closures of any office.</summary>
    /// <exception cref="ArgumentException">A word is none of those the event may hold.</exception>
    public static CalendarData Read(CalendarChanged told) => new(
        $"{told.Id}.{told.Sequence}", [.. told.Weeks.Select(Read)], [.. told.Notices.Select(Read)], [],
        [.. told.Counting.Select(Read)]);

    /// <summary>A week.</summary>
    public static WeeklyHours Read(CalendarWeekFact week) => new(
        week.From, [.. week.Shifts.Select(shift => new Shift(shift.Day, shift.From, shift.To))], week.Source);

    /// <summary>A notice.</summary>
    public static YearlyNotice Read(YearlyNoticeFact notice) => new(
        notice.Year, notice.Off, [.. notice.Swaps.Select(swap => new Swap(swap.Off, swap.Worked))], notice.MakeUp,
        notice.Source);

    /// <summary>Terms of counting.</summary>
    /// <exception cref="ArgumentException">A word is none of those the event may hold.</exception>
    public static CountingTerms Read(CountingFact terms) => new(
        terms.From, terms.WorkingDay, terms.CutOff, terms.PaymentStopsTheClock, terms.NewDates,
        Enum.Parse<DayLimitEnd>(terms.DayLimitsEnd, ignoreCase: true),
        Enum.Parse<DueComparison>(terms.Compare, ignoreCase: true), terms.Source);

    /// <summary>A closure.</summary>
    public static Closure Read(ClosureFact closure) => new(closure.From, closure.To, closure.Reason, closure.Act);

    /// <summary>A week as an event tells it.</summary>
    public static CalendarWeekFact Tell(WeeklyHours week) => new(
        week.From, [.. week.Shifts.Select(shift => new ShiftFact(shift.Day, shift.From, shift.To))], week.Source);

    /// <summary>A notice as an event tells it.</summary>
    public static YearlyNoticeFact Tell(YearlyNotice notice) => new(
        notice.Year, notice.Off, [.. notice.Swaps.Select(swap => new SwapFact(swap.Off, swap.Worked))], notice.MakeUp,
        notice.Source);

    /// <summary>Terms of counting as an event tells them.</summary>
    public static CountingFact Tell(CountingTerms terms) => new(
        terms.From, terms.WorkingDay, terms.CutOff, terms.PaymentStopsTheClock, terms.NewDates,
        Word(terms.DayLimitsEnd), Word(terms.Compare), terms.Source);

    static string Word<T>(T value) where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
