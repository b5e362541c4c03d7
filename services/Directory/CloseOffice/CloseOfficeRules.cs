using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;

namespace EGov.Directory.CloseOffice;

/// <summary>When an office may be shut; every refusal at once.</summary>
internal static class CloseOfficeRules
{
    const int MostDays = 400;
    const int MostClosures = 20_000;

    public static IReadOnlyList<Refusal> Judge(
        CloseOfficeRequest asked, CalendarChanged? calendar, IEnumerable<ClosureFact> standing) =>
    [
        .. DecisionRules.GroundsAreStated(asked.Act, asked.Reason),
        .. DecisionRules.DayIsInReach(asked.FirstDay, "firstDay"),
        .. DecisionRules.DayIsInReach(asked.LastDay, "lastDay"),
        .. ClosureEndsAfterItBegins(asked),
        .. OfficeFollowsACalendar(calendar),
        .. ClosureIsNew(asked, standing),
    ];

    /// <summary>First moment shut and first moment open again.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Moments(CloseOfficeRequest asked) => (
        VietnamTime.At(asked.FirstDay, asked.FromTime ?? TimeOnly.MinValue),
        asked.ToTime is { } time ? VietnamTime.At(asked.LastDay, time) : VietnamTime.StartOf(asked.LastDay.AddDays(1)));

    static IEnumerable<Refusal> ClosureEndsAfterItBegins(CloseOfficeRequest asked)
    {
        // The days alone are looked at first: the last of all days has no day after it.
        if (asked.LastDay < asked.FirstDay || asked.LastDay.DayNumber - asked.FirstDay.DayNumber > MostDays
            || (asked.LastDay == asked.FirstDay && asked.ToTime <= (asked.FromTime ?? TimeOnly.MinValue)))
        {
            yield return new(nameof(ClosureEndsAfterItBegins),
                $"Thời gian đóng cửa phải kết thúc sau khi bắt đầu và không dài quá {MostDays} ngày.", "lastDay");
        }
    }

    static IEnumerable<Refusal> OfficeFollowsACalendar(CalendarChanged? calendar)
    {
        if (calendar is null)
        {
            yield return new(nameof(OfficeFollowsACalendar),
                "Ngày này đơn vị chưa theo lịch nào; cần cho đơn vị theo một lịch trước.", "firstDay");
        }
        if (calendar?.Closures.Count >= MostClosures)
        {
            yield return new("ClosuresAreFew", $"Lịch này đã có {MostClosures} lần đóng cửa.", "firstDay");
        }
    }

    static IEnumerable<Refusal> ClosureIsNew(CloseOfficeRequest asked, IEnumerable<ClosureFact> standing)
    {
        if (asked.LastDay < DecisionRules.Latest && standing.Any(one => (one.From, one.To) == Moments(asked)
            && one.Subtree == asked.Subtree))
        {
            yield return new(nameof(ClosureIsNew), "Đơn vị đã đóng cửa đúng thời gian này.", "firstDay");
        }
    }
}
