using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.ReopenOffice;

/// <summary>When a closure may end sooner; every refusal at once.</summary>
internal static class ReopenOfficeRules
{
    public static IReadOnlyList<Refusal> Judge(ReopenOfficeRequest asked, ClosureFact closure) =>
    [
        .. DecisionRules.GroundsAreStated(asked.Act, asked.Reason),
        .. DecisionRules.DayIsInReach(asked.Day, "day") is var far && far.Any()
            ? far : OfficeIsStillShut(asked, closure),
    ];

    /// <summary>The state with the closure cut off at the moment, or without it.</summary>
    public static CalendarChanged Reopened(CalendarChanged state, ClosureFact closure, DateTimeOffset moment) =>
        state with
        {
            Closures = [.. state.Closures.Where(one => one.Id != closure.Id || moment > closure.From)
                .Select(one => one.Id == closure.Id ? one with { To = moment } : one)],
        };

    static IEnumerable<Refusal> OfficeIsStillShut(ReopenOfficeRequest asked, ClosureFact closure)
    {
        if (asked.Moment >= closure.To)
        {
            yield return new(nameof(OfficeIsStillShut),
                "Lúc này đơn vị đã mở cửa; cần thời điểm trước khi hết đóng cửa.", "day");
        }
    }
}
