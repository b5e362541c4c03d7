using EGov.WorkingTime.Holidays;

namespace EGov.WorkingTime.Offices;

/// <summary>Decides each day of an office: weekly hours, notices or proposals, make-up days, closures, in this order.</summary>
internal sealed class DayPlan
{
    readonly CalendarData data;
    readonly Dictionary<(WeeklyHours Week, DayOfWeek Day), DayHours> week = [];

    public DayPlan(CalendarData data)
    {
        this.data = data;
        foreach (var hours in data.Hours)
        {
            foreach (var day in Enum.GetValues<DayOfWeek>())
            {
                week[(hours, day)] = DayHours.Of(hours.Shifts.Where(shift => shift.Day == day));
            }
        }
        Notices = new(data.Notices, IsRest);
    }

    public NoticeDays Notices { get; }

    public bool IsRest(DateOnly day) => OfTheWeek(day).IsEmpty;

    public DayHours HoursOf(DateOnly day)
    {
        var hours = BeforeClosures(day);
        return hours.IsEmpty ? hours : ClosuresOn(day).Aggregate(hours, (left, closure) => left.Without(
            VietnamTime.LocalTicks(closure.From) - StartOf(day), VietnamTime.LocalTicks(closure.To) - StartOf(day)));
    }

    public DayHours BeforeClosures(DateOnly day) =>
        Notices.IsMadeUp(day) ? MakeUpHours(day) : Notices.IsOff(day) ? DayHours.None : OfTheWeek(day);

    public IEnumerable<Closure> ClosuresOn(DateOnly day) => data.Closures.Where(closure =>
        VietnamTime.LocalTicks(closure.From) < StartOf(day.AddDays(1))
        && VietnamTime.LocalTicks(closure.To) > StartOf(day));

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

    DayHours OfTheWeek(DateOnly day) => week[(data.HoursOn(day), day.DayOfWeek)];

    static long StartOf(DateOnly day) => day.DayNumber * TimeSpan.TicksPerDay;
}
