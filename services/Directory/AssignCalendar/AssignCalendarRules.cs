using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.AssignCalendar;

/// <summary>When a unit may follow a calendar; every refusal at once.</summary>
internal static class AssignCalendarRules
{
    const int MostUses = 5_000;

    public static IReadOnlyList<Refusal> Judge(
        AssignCalendarRequest asked, CalendarChanged calendar, IEnumerable<CalendarChanged> others, bool unitIsKnown) =>
    [
        .. DecisionRules.GroundsAreStated(asked.Act, asked.Reason),
        .. DecisionRules.DayIsInReach(asked.From, "from"),
        .. DecisionRules.DayIsInReach(asked.To, "to"),
        .. UnitRules.LastDayIsNotBeforeTheFirst(asked.From, asked.To),
        .. UnitIsKnown(unitIsKnown),
        .. UsesBeginOnDifferentDays(asked, others),
        .. DecisionRules.ListIsWhole(calendar.Uses, MostUses, "unitId"),
    ];

    static IEnumerable<Refusal> UnitIsKnown(bool isKnown)
    {
        if (!isKnown)
        {
            yield return new(nameof(UnitIsKnown), "Không có đơn vị này.", "unitId");
        }
    }

    // Of several uses the latest begun decides, so that no two may begin at once.
    static IEnumerable<Refusal> UsesBeginOnDifferentDays(
        AssignCalendarRequest asked, IEnumerable<CalendarChanged> others) => others
        .Where(other => other.Uses.Any(use => use.From == asked.From && Guid.Parse(use.UnitId) == asked.UnitId))
        .Select(other => new Refusal(nameof(UsesBeginOnDifferentDays),
            $"Từ ngày này đơn vị đã theo lịch “{other.Name}”.", "from"));
}
