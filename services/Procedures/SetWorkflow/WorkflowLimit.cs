using EGov.WorkingTime.Offices;

namespace EGov.Procedures.SetWorkflow;

/// <summary>The time limit of a procedure as working hours, where it can be counted in them.</summary>
internal static class WorkflowLimit
{
    /// <summary>
    /// The longest that is stated; null as soon as one of them is in calendar days or in words. Which limit is for which
    /// case stands in notes only, so what is within the longest may be sound.
    /// </summary>
    public static decimal? HoursOf(ProcedureContent content, DateOnly day)
    {
        var workingDay = (decimal)CalendarData.Default.CountingOn(day).WorkingDay.TotalHours;
        var hours = content.Channels.SelectMany(channel => channel.Times)
            .Select(time => Hours(time, workingDay)).ToList();
        return hours.Count == 0 || hours.Contains(null) ? null : hours.Max();
    }

    static decimal? Hours(TimeLimit time, decimal workingDay) => time.Unit switch
    {
        TimeUnit.WorkingDay => time.Amount * workingDay,
        TimeUnit.WorkingHour => time.Amount,
        _ => null,
    };
}
