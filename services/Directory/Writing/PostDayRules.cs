using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>Between which days a post may be.</summary>
internal static class PostDayRules
{
    public static IEnumerable<Refusal> DaysAreInOrder(DateOnly from, DateOnly? to) =>
    [
        .. UnitRules.DayIsPlausible(from, "from"),
        .. UnitRules.DayIsPlausible(to ?? from, "to"),
        .. UnitRules.LastDayIsNotBeforeTheFirst(from, to),
    ];

    /// <summary>The unit must be there on each day of the post.</summary>
    public static IEnumerable<Refusal> UnitIsThere(Unit unit, DateOnly from, DateOnly? to)
    {
        var (first, last) = (unit.Versions.Min(version => version.ValidFrom), unit.Last.ValidTo);
        if (from < first || from > (last ?? from) || (last is not null && !(to <= last)))
        {
            yield return new(nameof(UnitIsThere), last is null
                ? $"Đơn vị hoạt động từ ngày {first:dd/MM/yyyy}."
                : $"Đơn vị hoạt động từ ngày {first:dd/MM/yyyy} đến hết ngày {last:dd/MM/yyyy}.", "from");
        }
    }
}
