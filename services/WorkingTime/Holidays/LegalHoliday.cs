namespace EGov.WorkingTime.Holidays;

/// <summary>One paid day off that the law names, a row of <c>holidays.json</c>.</summary>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Month">Month, 1–12, of the lunar calendar if <paramref name="Lunar"/>.</param>
/// <param name="Day">Day of that month.</param>
/// <param name="Source">Article, and how sure it is.</param>
/// <param name="Lunar">Whether it is a date of the lunar calendar at UTC+7.</param>
/// <param name="Shift">Days after the date; before it if negative.</param>
/// <param name="Moves">Whether the yearly notice may choose another day (BLLĐ 2019 Đ.112 k.3).</param>
/// <param name="Since">First day it is in force; null if it always was for the years in use.</param>
public sealed record LegalHoliday(
    string Name, int Month, int Day, string Source,
    bool Lunar = false, int Shift = 0, bool Moves = false, DateOnly? Since = null)
{
    /// <summary>The rows in force today and before, oldest law first.</summary>
    public static IReadOnlyList<LegalHoliday> All { get; } = TimeData.Read<LegalHoliday[]>("holidays.json");

    /// <summary>The day in a solar year; null if the holiday was not in force then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such year.</exception>
    public DateOnly? In(int year)
    {
        var day = (Lunar ? LunarDate.ToSolar(year, Month, Day) : new DateOnly(year, Month, Day)).AddDays(Shift);
        return day < Since ? null : day;
    }
}
