namespace EGov.WorkingTime.Holidays;

/// <summary>
/// Public holidays as the law proposes them (Bộ luật Lao động 2019 Đ.111, Đ.112; NQ 28/2026/QH16). The yearly notice
/// decides; a proposal only stands in until there is one.
/// </summary>
public static class PublicHolidays
{
    /// <summary>Days off of a year with the days given instead of those on a weekend; for 1900–2199.</summary>
    public static IReadOnlySet<DateOnly> Propose(int year) => Propose(year, IsWeekend);

    /// <summary>The same for an office whose weekly rest is not the weekend.</summary>
    public static IReadOnlySet<DateOnly> Propose(int year, Func<DateOnly, bool> isRest)
    {
        var off = new SortedSet<DateOnly>();
        foreach (var proposed in ProposeDays(year, isRest))
        {
            off.Add(proposed.InsteadOf ?? proposed.Day);
            off.Add(proposed.Day);
        }
        return off;
    }

    /// <summary>
    /// Day by day with its name and source, for staff who enter the notice. A holiday on a weekly rest day gives the
    /// next working day off (Đ.111), which is the next day that is neither rest nor given already.
    /// </summary>
    public static IReadOnlyList<ProposedDay> ProposeDays(int year, Func<DateOnly, bool> isRest)
    {
        var named = Of(year);
        var taken = named.Where(pair => !isRest(pair.Day)).Select(pair => pair.Day).ToHashSet();
        return [.. named.Select(pair => isRest(pair.Day)
            ? new ProposedDay(NextFree(pair.Day, taken, isRest), pair.Holiday, pair.Day)
            : new ProposedDay(pair.Day, pair.Holiday, InsteadOf: null)).OrderBy(proposed => proposed.Day)];
    }

    internal static IReadOnlyList<(DateOnly Day, LegalHoliday Holiday)> Of(int year) =>
        [.. LegalHoliday.All.Where(holiday => holiday.In(year) is not null)
            .Select(holiday => (holiday.In(year)!.Value, holiday)).OrderBy(pair => pair.Value)];

    /// <summary>Whether the law itself names the day, which no notice moves.</summary>
    internal static bool IsFixed(DateOnly day) => day.Year is >= 1900 and <= 2199
        && LegalHoliday.All.Any(holiday => !holiday.Moves && holiday.In(day.Year) == day);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    static DateOnly NextFree(DateOnly day, HashSet<DateOnly> taken, Func<DateOnly, bool> isRest)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (isRest(day) || !taken.Add(day));
        return day;
    }
}
