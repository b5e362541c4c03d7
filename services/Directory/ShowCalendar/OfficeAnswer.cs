using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.WorkingTime;

namespace EGov.Directory.ShowCalendar;

/// <summary>Answer of <c>GET /api/directory/units/{id}/calendar</c>.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Decided">Whether the years rest on notices; else holidays are only proposed by the law.</param>
/// <param name="Version">Name of the state, as ledger lines carry it.</param>
/// <param name="Calendars">What the unit follows from which day on; without an id the platform's usual week.</param>
/// <param name="WorkingDays">How many of the days are worked.</param>
/// <param name="Days">Day by day.</param>
/// <param name="Closures">Closures that touch these days, as they are named when they end sooner.</param>
internal sealed record OfficeAnswer(
    Guid UnitId, DateOnly From, DateOnly To, bool Decided, string Version, IReadOnlyList<FollowedCalendar> Calendars,
    int WorkingDays, IReadOnlyList<DayTold> Days, IReadOnlyList<ClosureFact> Closures)
{
    public static OfficeAnswer Of(ReadOffice found, DateOnly from, DateOnly to)
    {
        var office = found.Office;
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
            .Select(number => DayTold.Of(office, from.AddDays(number))).ToList();
        return new(found.UnitId, from, to, office.IsDecided(from.Year), office.Version, Followed(found, from, to),
            days.Count(day => day.Open.Count > 0), days,
            [.. found.Book.ClosuresOf(found.Unit).Where(closure =>
                closure.From < VietnamTime.StartOf(to.AddDays(1)) && closure.To > VietnamTime.StartOf(from))]);
    }

    static List<FollowedCalendar> Followed(ReadOffice found, DateOnly from, DateOnly to)
    {
        var periods = found.Book.PeriodsOf(found.Unit);
        return [.. periods.Where((period, index) => (index == 0 || period.From <= to)
                && (index + 1 == periods.Count || periods[index + 1].From > from))
            .Select(period => new FollowedCalendar(
                period.From == DateOnly.MinValue ? null : period.From, period.Calendar?.Id, period.Calendar?.Name))];
    }
}

/// <summary>What a unit follows from a day on; without a day always.</summary>
internal sealed record FollowedCalendar(DateOnly? From, string? Id, string? Name);
