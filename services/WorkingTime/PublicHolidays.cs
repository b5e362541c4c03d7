namespace EGov.WorkingTime;

/// <summary>
/// Public holidays as the law proposes them (Bộ luật Lao động 2019 Đ.111, Đ.112; NQ 28/2026/QH16). The yearly notice
/// decides; a proposal only stands in until there is one.
/// </summary>
public static class PublicHolidays
{
    static readonly DateOnly CultureDaySince = new(2026, 7, 1);

    /// <summary>Days off of a year with the days given instead of those on a weekend.</summary>
    public static IReadOnlySet<DateOnly> Propose(int year)
    {
        var off = new SortedSet<DateOnly>();
        foreach (var holiday in Of(year).Order())
        {
            var day = holiday;
            while (off.Contains(day) || IsWeekend(day))
            {
                off.Add(day);
                day = day.AddDays(1);
            }
            off.Add(day);
        }
        return off;
    }

    static IEnumerable<DateOnly> Of(int year)
    {
        var tet = LunarDate.NewYear(year);
        DateOnly[] days =
        [
            new(year, 1, 1), .. Enumerable.Range(-1, 5).Select(tet.AddDays), LunarDate.ToSolar(year, 3, 10),
            new(year, 4, 30), new(year, 5, 1), new(year, 9, 1), new(year, 9, 2),
        ];
        var cultureDay = new DateOnly(year, 11, 24);
        return cultureDay >= CultureDaySince ? [.. days, cultureDay] : days;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
