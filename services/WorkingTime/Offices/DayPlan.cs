using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime.Offices;

/// <summary>Decides each day of an office: weekly hours, notices or proposals, make-up days, closures, in this order.</summary>
internal sealed class DayPlan
{
    readonly Dictionary<(WeeklyHours Week, DayOfWeek Day), DayHours> week = [];

    public DayPlan(CalendarData data)
    {
        Data = data;
        foreach (var hours in data.Hours)
        {
            foreach (var day in Enum.GetValues<DayOfWeek>())
            {
                week[(hours, day)] = DayHours.Of(hours.Shifts.Where(shift => shift.Day == day));
            }
        }
        Notices = new(data.Notices, IsRest);
    }

    public CalendarData Data { get; }

    public NoticeDays Notices { get; }

    public bool IsRest(DateOnly day) => OfTheWeek(day).IsEmpty;

    public DayHours HoursOf(DateOnly day)
    {
        var hours = BeforeClosures(day);
        return hours.IsEmpty ? hours : ClosuresOn(day).Aggregate(hours, (left, closure) => left.Without(
            VietnamTime.LocalTicks(closure.From) - StartOf(day), VietnamTime.LocalTicks(closure.To) - StartOf(day)));
    }

    public DayHours BeforeClosures(DateOnly day) =>
        Notices.IsMadeUp(day) ? MakeUpHours(day) : IsRest(day) || Notices.IsOff(day) ? DayHours.None : OfTheWeek(day);

    public IEnumerable<Closure> ClosuresOn(DateOnly day) => Data.Closures.Where(closure =>
        VietnamTime.LocalTicks(closure.From) < StartOf(day.AddDays(1))
        && VietnamTime.LocalTicks(closure.To) > StartOf(day));

    /// <summary>What the day is for all who follow the calendar.</summary>
    public DayStatus StatusOfAll(DateOnly day)
    {
        var notice = Notices.NoticeOf(day);
        var hours = Data.HoursOn(day).Source;
        if (Notices.IsMadeUp(day))
        {
            return new(day, DayKind.MadeUp, Reason: null, notice!.Source);
        }
        if (IsRest(day))
        {
            return new(day, DayKind.WeeklyRest, Reason: null, hours);
        }
        if (Notices.IsSwappedOff(day))
        {
            return new(day, DayKind.SwappedOff, Reason: null, notice!.Source);
        }
        return Notices.IsOff(day) ? Holiday(day, notice) : new(day, DayKind.Worked, Reason: null, hours);
    }

    DayStatus Holiday(DateOnly day, YearlyNotice? notice)
    {
        var proposed = PublicHolidays.ProposeDays(day.Year, IsRest).FirstOrDefault(row => row.Day == day);
        return new(day, DayKind.Holiday, proposed?.Holiday.Name, notice?.Source ?? proposed?.Holiday.Source ?? "");
    }

    // A rest day worked keeps the hours of the weekday it is worked for, else of the last weekday with hours.
    DayHours MakeUpHours(DateOnly day)
    {
        var model = Notices.WorkedFor(day) ?? day.AddDays(-1);
        while (IsRest(model))
        {
            model = model.AddDays(-1);
        }
        return OfTheWeek(model);
    }

    DayHours OfTheWeek(DateOnly day) => week[(Data.HoursOn(day), day.DayOfWeek)];

    static long StartOf(DateOnly day) => day.DayNumber * TimeSpan.TicksPerDay;
}
