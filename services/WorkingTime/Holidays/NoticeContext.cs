namespace EGov.WorkingTime.Holidays;

/// <summary>What a notice entered by staff is judged against.</summary>
/// <param name="Standing">Notices in force.</param>
/// <param name="Rest">Days of weekly rest (BLLĐ 2019 Đ.111).</param>
/// <param name="Amends">Whether the notice is meant to replace the one of its year.</param>
public sealed record NoticeContext(
    IReadOnlyList<YearlyNotice> Standing, IReadOnlySet<DayOfWeek> Rest, bool Amends = false)
{
    /// <summary>State agencies: rest on Saturday and Sunday.</summary>
    public static NoticeContext StateAgencies(IReadOnlyList<YearlyNotice> standing, bool amends = false) =>
        new(standing, new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday }, amends);

    internal bool IsRest(DateOnly day) => Rest.Contains(day.DayOfWeek);

    internal IEnumerable<YearlyNotice> OthersThan(YearlyNotice notice) =>
        Standing.Where(other => other.Year != notice.Year);
}
