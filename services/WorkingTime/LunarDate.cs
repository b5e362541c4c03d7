namespace EGov.WorkingTime;

/// <summary>
/// A date of the Vietnamese lunar calendar (âm lịch), computed at UTC+7. The calendar of .NET is that of UTC+8 and
/// differs in some years (Tết 1985, 2007, 2030, 2053).
/// </summary>
/// <param name="Year">Lunar year, numbered by the solar year its first month begins in.</param>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–30.</param>
/// <param name="IsLeap">Whether it is the second month of that number in the year.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeap)
{
    /// <summary>The solar day of a day in an ordinary lunar month; for years 1900–2199.</summary>
    public static DateOnly ToSolar(int year, int month, int day)
    {
        // Month 11 holds the winter solstice; a year of 13 moons has a leap month, the first without a major term.
        var (from, to) = month >= 11 ? (Eleventh(year), Eleventh(year + 1)) : (Eleventh(year - 1), Eleventh(year));
        var offset = (month + 1) % 12;
        var first = NewMoonNumber(from);
        if (to - from > 365 && offset >= LeapOffset(first))
        {
            offset++;
        }
        return DateOnly.FromDayNumber(MoonSky.NewMoonDay(first + offset) + day - 1);
    }

    /// <summary>Tết: the first day of the lunar year.</summary>
    public static DateOnly NewYear(int year) => ToSolar(year, 1, 1);

    static int Eleventh(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber;
        var moon = MoonSky.NewMoonNumber(lastDay);
        var start = MoonSky.NewMoonDay(moon);
        return MoonSky.SunSector(start) >= 9 ? MoonSky.NewMoonDay(moon - 1) : start;
    }

    static int NewMoonNumber(int day) => MoonSky.NewMoonNumber(day + 1);

    static int LeapOffset(int first)
    {
        for (var month = 1; month < 13; month++)
        {
            var here = MoonSky.SunSector(MoonSky.NewMoonDay(first + month));
            if (here == MoonSky.SunSector(MoonSky.NewMoonDay(first + month + 1)))
            {
                return month;
            }
        }
        return 13;
    }
}
