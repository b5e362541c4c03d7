namespace EGov.WorkingTime;

/// <summary>
/// New moons and the sun's longitude as days at UTC+7 (Meeus, Astronomical Algorithms; exact to minutes, and no new
/// moon of 1900–2199 falls so near to midnight that it would matter for the years tested).
/// </summary>
internal static class MoonSky
{
    const double JulianDayOfDayZero = 1_721_425.5;
    const double MonthLength = 29.530588861;
    const double FirstMoon = 2_415_021.076998695;
    const double VietnamOffset = 7.0 / 24;

    /// <summary>Number of the newest moon that is new before the end of the day.</summary>
    public static int NewMoonNumber(int dayNumber)
    {
        var moon = (int)((dayNumber + JulianDayOfDayZero - FirstMoon) / MonthLength) + 1;
        while (NewMoonDay(moon) > dayNumber)
        {
            moon--;
        }
        return moon;
    }

    /// <summary>Day number (as <see cref="DateOnly.DayNumber"/>) of a new moon.</summary>
    public static int NewMoonDay(int moon) =>
        (int)Math.Floor(NewMoon(moon) + VietnamOffset - JulianDayOfDayZero);

    /// <summary>Twelfth of the sun's path at the day's beginning, 0 from the spring equinox.</summary>
    public static int SunSector(int dayNumber)
    {
        var t = (dayNumber + JulianDayOfDayZero - VietnamOffset - 2_451_545.0) / 36_525;
        var anomaly = 357.52910 + (35_999.05030 * t) - (0.0001559 * t * t);
        var longitude = 280.46645 + (36_000.76983 * t) + (0.0003032 * t * t)
            + ((1.914600 - (0.004817 * t)) * Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000290 * Sin(3 * anomaly));
        var turned = longitude - (360 * Math.Floor(longitude / 360));
        return (int)(turned / 30);
    }

    static double NewMoon(int moon)
    {
        var t = moon / 1_236.85;
        var mean = 2_415_020.75933 + (29.53058868 * moon) + (0.0001178 * t * t)
            + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t * t)));
        var sun = 359.2242 + (29.10535608 * moon) - (0.0000333 * t * t);
        var moonAnomaly = 306.0253 + (385.81691806 * moon) + (0.0107306 * t * t);
        var node = 21.2964 + (390.67050646 * moon) - (0.0016528 * t * t);
        return mean + Correction(t, sun, moonAnomaly, node) - EarthDelay(t);
    }

    static double Correction(double t, double sun, double moon, double node) =>
        ((0.1734 - (0.000393 * t)) * Sin(sun)) + (0.0021 * Sin(2 * sun)) - (0.4068 * Sin(moon))
        + (0.0161 * Sin(2 * moon)) - (0.0004 * Sin(3 * moon)) + (0.0104 * Sin(2 * node)) - (0.0051 * Sin(sun + moon))
        - (0.0074 * Sin(sun - moon)) + (0.0004 * Sin((2 * node) + sun)) - (0.0004 * Sin((2 * node) - sun))
        - (0.0006 * Sin((2 * node) + moon)) + (0.0010 * Sin((2 * node) - moon)) + (0.0005 * Sin((2 * moon) + sun));

    static double EarthDelay(double t) => -0.000278 + (0.000265 * t) + (0.000262 * t * t);

    static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
