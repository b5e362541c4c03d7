using EGov.Directory.ReviseUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.CloseUnit;

/// <summary>When a unit may end.</summary>
internal static class CloseUnitRules
{
    public static IReadOnlyList<Refusal> Judge(
        Unit unit, CloseUnitRequest asked, int openChildren, bool hasLaterEdges = false) =>
    [
        .. UnitRules.DayIsPlausible(asked.LastDay, "lastDay"),
        .. UnitRules.ActIsNamed(asked.Act),
        .. ReviseUnitRules.UnitIsOpen(unit),
        .. LastDayIsNotBeforeTheFirst(unit, asked.LastDay),
        .. NothingHangsBelow(openChildren),
        .. NothingCameLater(hasLaterEdges),
    ];

    public static IEnumerable<Refusal> NothingHangsBelow(int openChildren)
    {
        if (openChildren > 0)
        {
            yield return new(nameof(NothingHangsBelow),
                $"Còn {openChildren} đơn vị trực thuộc sau ngày này; cần chuyển hoặc kết thúc trước.", "id");
        }
    }

    public static IEnumerable<Refusal> NothingCameLater(bool hasLaterEdges)
    {
        if (hasLaterEdges)
        {
            yield return new(nameof(NothingCameLater),
                "Đơn vị còn tiếp nhận hoặc chuyển giao sau ngày kết thúc này.", "id");
        }
    }

    static IEnumerable<Refusal> LastDayIsNotBeforeTheFirst(Unit unit, DateOnly lastDay)
    {
        if (lastDay < unit.Last.ValidFrom)
        {
            yield return new(nameof(LastDayIsNotBeforeTheFirst),
                $"Đã có thay đổi từ ngày {unit.Last.ValidFrom:dd/MM/yyyy}; ngày cuối không thể trước ngày đó.", "lastDay");
        }
    }
}
