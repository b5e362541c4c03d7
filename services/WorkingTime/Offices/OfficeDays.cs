using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime.Offices;

/// <content>Why a day counts or not.</content>
public sealed partial class OfficeCalendar
{
    /// <summary>Whether the days of the year rest on a notice; else its holidays are only proposed by the law.</summary>
    public bool IsDecided(int year) => plan.Notices.IsDecided(year);

    /// <summary>What the day is for this office, with its source.</summary>
    public DayStatus StatusOf(DateOnly day)
    {
        var closure = plan.ClosuresOn(day).FirstOrDefault();
        return closure is not null && !plan.BeforeClosures(day).IsEmpty
            ? new(day, IsWorkingDay(day) ? DayKind.PartlyClosed : DayKind.Closed, closure.Reason, closure.Source)
            : StatusOfAll(day);
    }

    /// <summary>The days from one to another, both counted, that are not whole ordinary working days.</summary>
    public IEnumerable<DayStatus> Exceptions(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (StatusOf(day) is { Kind: not DayKind.Worked } status)
            {
                yield return status;
            }
        }
    }

    DayStatus StatusOfAll(DateOnly day)
    {
        var notice = plan.Notices.NoticeOf(day);
        var week = Data.HoursOn(day).Source;
        if (plan.Notices.IsMadeUp(day))
        {
            return new(day, DayKind.MadeUp, Reason: null, notice!.Source);
        }
        if (plan.IsRest(day))
        {
            return new(day, DayKind.WeeklyRest, Reason: null, week);
        }
        if (plan.Notices.IsSwappedOff(day))
        {
            return new(day, DayKind.SwappedOff, Reason: null, notice!.Source);
        }
        return plan.Notices.IsOff(day) ? Holiday(day, notice) : new(day, DayKind.Worked, Reason: null, week);
    }

    DayStatus Holiday(DateOnly day, YearlyNotice? notice)
    {
        var proposed = PublicHolidays.ProposeDays(day.Year, plan.IsRest).FirstOrDefault(row => row.Day == day);
        var source = notice?.Source ?? proposed?.Holiday.Source ?? "";
        return new(day, DayKind.Holiday, proposed?.Holiday.Name, source);
    }
}
