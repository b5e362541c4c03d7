using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Limits;

/// <summary>Due moments of time limits by the calendar of an office; never outside its working time.</summary>
public static class OfficeLimits
{
    /// <summary>
    /// When something received at a moment is due. The clock starts at <see cref="OfficeCalendar.NextWorkingMoment"/>;
    /// the terms are those of the day it starts. A due moment on a day off moves to the next working day.
    /// </summary>
    /// <exception cref="ArgumentException">The limit breaks <see cref="LimitRules"/>.</exception>
    public static DateTimeOffset Due(this OfficeCalendar calendar, DateTimeOffset received, TimeLimit limit)
    {
        if (!limit.IsCountable)
        {
            throw new ArgumentException(TimeRefusal.Say(LimitRules.Judge(limit)), nameof(limit));
        }
        var start = calendar.NextWorkingMoment(received);
        var terms = calendar.CountingOn(VietnamTime.DayOf(start));
        return limit.Unit switch
        {
            LimitUnit.WorkingDays => calendar.Add(start, Times(terms.WorkingDay, limit.Amount)),
            LimitUnit.WorkingHours => calendar.Add(start, Times(TimeSpan.FromHours(1), limit.Amount)),
            LimitUnit.Hours => calendar.NextWorkingMoment(start + Times(TimeSpan.FromHours(1), limit.Amount)),
            LimitUnit.Days => Settle(calendar, start.AddDays((int)limit.Amount), terms.DayLimitsEnd),
            LimitUnit.Months => AfterMonths(calendar, start, (int)limit.Amount, terms.DayLimitsEnd),
            _ => calendar.ClosingOf(VietnamTime.DayOf(calendar.HandedOn(received)))!.Value,
        };
    }

    /// <summary>
    /// When what was received reaches the office that handles it: at once in working time, but on the next working
    /// morning if it came after the cut-off of its day (NĐ 61/2018 Đ.17; 15:00).
    /// </summary>
    public static DateTimeOffset HandedOn(this OfficeCalendar calendar, DateTimeOffset received)
    {
        var day = VietnamTime.DayOf(received);
        return VietnamTime.TimeOf(received) > calendar.CountingOn(day).CutOff
            ? calendar.NextWorkingMoment(VietnamTime.StartOf(day.AddDays(1)))
            : calendar.NextWorkingMoment(received);
    }

    static TimeSpan Times(TimeSpan unit, decimal amount) => TimeSpan.FromTicks((long)(unit.Ticks * amount));

    static DateTimeOffset Settle(OfficeCalendar calendar, DateTimeOffset moment, DayLimitEnd end) =>
        end == DayLimitEnd.AtTheHour
            ? calendar.NextWorkingMoment(moment)
            : calendar.ClosingOf(calendar.WorkingDayFrom(VietnamTime.DayOf(moment)))!.Value;

    // A month without that day ends with its last day (BLDS 2015 Đ.148 k.3), at the close, so that an hour more on
    // the 29th is never due before an hour less on the 30th; so too where the last day closes before the hour.
    static DateTimeOffset AfterMonths(OfficeCalendar calendar, DateTimeOffset start, int months, DayLimitEnd end)
    {
        var moment = start.AddMonths(months);
        return calendar.ClosingOf(VietnamTime.DayOf(moment)) is { } closing && (moment.Day < start.Day || moment > closing)
            ? closing
            : Settle(calendar, moment, end);
    }
}
