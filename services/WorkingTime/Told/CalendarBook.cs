using EGov.Contracts.Directory;
using EGov.WorkingTime.Deadlines;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Told;

/// <summary>
/// All calendars of the directory as its events tell them, and which office follows which: its own, else that of the
/// nearest unit above it. The directory and those who follow it answer by this same book. Immutable.
/// </summary>
public sealed class CalendarBook
{
    readonly IReadOnlyList<CalendarChanged> calendars;
    readonly ILookup<string, (CalendarUseFact Use, CalendarChanged Calendar)> uses;
    readonly UnitLine line;

    /// <summary>A book of the last state of each calendar.</summary>
    /// <param name="calendars">Each calendar once.</param>
    /// <param name="placesOf">Where a unit stands from which day on, oldest first; none for an unknown unit.</param>
    public CalendarBook(
        IReadOnlyList<CalendarChanged> calendars, Func<string, IReadOnlyList<UnitPlace>> placesOf)
    {
        this.calendars = calendars;
        uses = calendars.SelectMany(calendar => calendar.Uses.Select(use => (use, calendar)))
            .ToLookup(pair => pair.use.UnitId, StringComparer.Ordinal);
        line = new UnitLine(placesOf);
    }

    /// <summary>The calendar of an office over all its days, with its closures; the usual one where it has none.</summary>
    /// <exception cref="ArgumentException">A calendar breaks <see cref="CalendarRules"/>.</exception>
    public OfficeCalendar OfficeOf(string unitId)
    {
        var closures = ClosuresOf(unitId).Select(ToldCalendar.Read).ToList();
        return new OfficeCalendar([.. PeriodsOf(unitId).Select(period => new CalendarPeriod(period.From,
            (period.Calendar is { } told ? ToldCalendar.Read(told) : CalendarData.Default) with { Closures = closures }))]);
    }

    /// <summary>The calendar an office follows on a day; null where none is set for it.</summary>
    public CalendarChanged? CalendarOf(string unitId, DateOnly day) =>
        line.Up(unitId, day).Select(id => UsedBy(id, day)).FirstOrDefault(found => found is not null);

    /// <summary>What an office follows one after another; the first period also holds for all days before it.</summary>
    public IReadOnlyList<(DateOnly From, CalendarChanged? Calendar)> PeriodsOf(string unitId)
    {
        var above = line.Ever(unitId, out var moves);
        var days = above.SelectMany(id => uses[id]).SelectMany(pair => Ends(pair.Use)).Concat(moves)
            .Append(DateOnly.MinValue).Distinct().Order();
        var periods = new List<(DateOnly From, CalendarChanged? Calendar)>();
        foreach (var day in days)
        {
            var found = CalendarOf(unitId, day);
            if (periods.Count == 0 || !ReferenceEquals(periods[^1].Calendar, found))
            {
                periods.Add((day, found));
            }
        }
        return periods is [{ Calendar: null }, _, ..] ? periods[1..] : periods;
    }

    /// <summary>The times an office is shut, for itself or with a unit it stands below when they begin.</summary>
    public IEnumerable<ClosureFact> ClosuresOf(string unitId) => calendars.SelectMany(calendar => calendar.Closures)
        .Where(closure => closure.UnitId == unitId || (closure.Subtree
            && line.Up(unitId, VietnamTime.DayOf(closure.From)).Contains(closure.UnitId, StringComparer.Ordinal)))
        .OrderBy(closure => closure.From).ThenBy(closure => closure.Id, StringComparer.Ordinal);

    /// <summary>
    /// What a decision does to the open deadlines of an office, to be applied to each of them; null if it does not reach
    /// the office, or changed no day.
    /// </summary>
    /// <param name="unitId">The office.</param>
    /// <param name="decision">A decision of a calendar in this book.</param>
    /// <param name="at">When it is carried out.</param>
    public CalendarChange? ChangeFor(string unitId, CalendarDecisionFact decision, DateTimeOffset at) =>
        decision.FirstDay is not null && Reaches(decision, unitId)
            ? new CalendarChange(at, decision.Reason, decision.Act, OfficeOf(unitId))
            : null;

    // A unit that stood below on any day is asked too: if nothing changes for it, its due moments stay.
    bool Reaches(CalendarDecisionFact decision, string unitId) => decision.Units.Contains(unitId, StringComparer.Ordinal)
        || (decision.Subtree && line.Ever(unitId, out _).Any(id => decision.Units.Contains(id, StringComparer.Ordinal)));

    // The latest begun decides: hours of a summer step in front of the usual ones and give way to them again.
    CalendarChanged? UsedBy(string unitId, DateOnly day) => uses[unitId]
        .Where(pair => pair.Use.From <= day && !(pair.Use.To < day))
        .OrderByDescending(pair => pair.Use.From).FirstOrDefault().Calendar;

    static IEnumerable<DateOnly> Ends(CalendarUseFact use) =>
        use.To is { } last && last < DateOnly.MaxValue ? [use.From, last.AddDays(1)] : [use.From];
}
