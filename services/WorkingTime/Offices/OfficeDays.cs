namespace EGov.WorkingTime.Offices;

/// <content>Why a day counts or not.</content>
public sealed partial class OfficeCalendar
{
    /// <summary>
    /// Whether the year's days rest on notices throughout; else some holidays are only proposed by the law.
    /// </summary>
    public bool IsDecided(int year) =>
        PlanOn(new DateOnly(year, 1, 1)).Notices.IsDecided(year)
        && plans.Where(period => period.From.Year == year).All(period => period.Plan.Notices.IsDecided(year));

    /// <summary>The stretches of a day at which the office is open, in order.</summary>
    public IReadOnlyList<OpenTime> OpenOn(DateOnly day) => Year(day.Year).Day(day).Open;

    /// <summary>What the day is for this office, with its source.</summary>
    public DayStatus StatusOf(DateOnly day)
    {
        var plan = PlanOn(day);
        var closure = plan.ClosuresOn(day).FirstOrDefault();
        return closure is not null && !plan.BeforeClosures(day).IsEmpty
            ? new(day, IsWorkingDay(day) ? DayKind.PartlyClosed : DayKind.Closed, closure.Reason, closure.Source)
            : plan.StatusOfAll(day);
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

    /// <summary>
    /// The days from one to another, both counted, on which another calendar opens at other times, says otherwise what
    /// the day is or counts limits otherwise.
    /// </summary>
    public IEnumerable<DateOnly> DifferencesTo(OfficeCalendar other, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (StatusOf(day).Kind != other.StatusOf(day).Kind || !OpenOn(day).SequenceEqual(other.OpenOn(day))
                || CountingOn(day) != other.CountingOn(day))
            {
                yield return day;
            }
        }
    }
}
