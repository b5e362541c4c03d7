using EGov.Contracts.Directory;
using EGov.Directory.AssignCalendar;
using EGov.Directory.Calendars;
using EGov.Directory.Codes;
using EGov.Directory.EnterNotice;
using EGov.Directory.OpenCalendar;
using EGov.Directory.SetHours;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Offices;

namespace EGov.Directory.LoadUnits;

/// <summary>
/// Brings calendars to what a file says by the rules staff are held to: rows that are not there are added, what is there
/// and differs stays and is told. One decision for each calendar that changes.
/// </summary>
internal sealed class CalendarLoad(Register register, CalendarShelf shelf, LoadReport report, LoadStep step)
{
    public const string Kind = "loaded";

    public IReadOnlyList<CalendarDraft> Apply(IEnumerable<SourceCalendar> calendars, DateTimeOffset now) =>
        [.. calendars.Select(source => Enter(source, now)).OfType<CalendarDraft>()];

    CalendarDraft? Enter(SourceCalendar source, DateTimeOffset now)
    {
        var known = shelf.Calendars.FirstOrDefault(one =>
            UnitNames.Spelling(one.State.Name) == UnitNames.Spelling(source.Name));
        if (known is null && (source.Weeks.Count == 0 || !Passes(source.Name, OpenCalendarRules.Judge(
            new(source.Name, source.Weeks[0], step.Act, step.Act, source.Counting?.FirstOrDefault()), shelf.Calendars))))
        {
            return null;
        }
        var before = known?.State ?? OpenCalendarRules.Opened(
            CalendarShelf.Empty(source.Name), source.Weeks[0], source.Counting?.FirstOrDefault());
        var after = Notices(Uses(Hours(before, source), source), source);
        if (known is not null && Same(before, after))
        {
            report.Unchanged++;
            return null;
        }
        report.Created += known is null ? 1 : 0;
        report.Revised += known is null ? 0 : 1;
        var calendar = known ?? shelf.Open(source.Name, now);
        return CalendarDraft.OfAll(calendar, after with { Id = UnitState.Text(calendar.Id) }, DecisionRules.Earliest, null);
    }

    CalendarChanged Hours(CalendarChanged state, SourceCalendar source)
    {
        foreach (var week in source.Weeks)
        {
            state = Take(state, week.From, week, null);
        }
        foreach (var terms in source.Counting ?? [])
        {
            state = Take(state, terms.From, null, terms);
        }
        return state;
    }

    CalendarChanged Take(CalendarChanged state, DateOnly from, WeeklyHours? week, CountingTerms? terms)
    {
        var set = SetHoursEndpoint.Set(state, week, terms);
        if (Same(state, set) || !Passes($"{state.Name} {from:O}", SetHoursRules.HoursAreSound(set, week, terms)))
        {
            return state;
        }
        var isNew = week is null ? state.Counting.All(row => row.From != from) : state.Weeks.All(row => row.From != from);
        return isNew ? set : Differs(state, $"{from:dd/MM/yyyy}");
    }

    CalendarChanged Uses(CalendarChanged state, SourceCalendar source)
    {
        foreach (var use in source.Units)
        {
            var unit = CodeText.Recognise(use.Code) is { } code ? register.At(code, use.From) : null;
            var asked = new AssignCalendarRequest(unit?.Id ?? Guid.Empty, use.From, step.Act, step.Act, use.To);
            var others = shelf.Calendars.Where(other => other.State.Name != state.Name).Select(other => other.State);
            if (unit is not null && state.Uses.FirstOrDefault(told => told.From == use.From
                && told.UnitId == UnitState.Text(unit.Id)) is { } there)
            {
                state = there.To == use.To ? state : Differs(state, use.Code);
            }
            else if (Passes($"{state.Name} {use.Code}", AssignCalendarRules.Judge(asked, state, others, unit is not null)))
            {
                state = AssignCalendarEndpoint.Assign(state, unit!.Id, use.From, use.To, step.Act);
            }
        }
        return state;
    }

    CalendarChanged Notices(CalendarChanged state, SourceCalendar source)
    {
        foreach (var notice in source.AllNotices)
        {
            var set = EnterNoticeRules.Entered(state, notice);
            if (state.Notices.Any(one => one.Year == notice.Year))
            {
                state = Same(state, set) ? state : Differs(state, $"{notice.Year}");
            }
            else if (Passes($"{state.Name} {notice.Year}", EnterNoticeRules.Law(notice, [state], amends: false)))
            {
                state = set;
            }
        }
        return state;
    }

    CalendarChanged Differs(CalendarChanged state, string what)
    {
        report.Findings.Add(new(state.Name, what, "CalendarStays", "Khác nội dung đã ghi; cần một quyết định."));
        return state;
    }

    bool Passes(string what, IEnumerable<Refusal> refusals)
    {
        var all = refusals.ToList();
        if (all.Count > 0)
        {
            report.Refused(step.Calendars!, what, all);
        }
        return all.Count == 0;
    }

    static bool Same(CalendarChanged one, CalendarChanged other) => CalendarTables.Write(one) == CalendarTables.Write(other);
}
