using System.Globalization;
using EGov.ServiceDefaults;

namespace EGov.Portal.Words;

/// <summary>Figures and dates as they are written here, whatever the machine is set to: 1.234.567,
/// 31/12/2026.</summary>
internal static class Figures
{
    static readonly NumberFormatInfo Ours = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
    };

    static readonly string[] Typed = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public static string Of(decimal number) => number.ToString("#,0.##", Ours);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as people type it (1/7/2026); null where it is none.</summary>
    public static DateOnly? ReadDay(string typed) => DateOnly.TryParseExact(
        typed, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A moment on the clocks of the country: 08:05, 24/11/2026.</summary>
    public static (string Hour, string Day) Moment(DateTimeOffset moment)
    {
        var here = LocalTime.Of(moment);
        return (here.ToString("HH:mm", CultureInfo.InvariantCulture), Day(DateOnly.FromDateTime(here)));
    }

    public static DateOnly TodayHere(TimeProvider time) => LocalTime.DayOf(time.GetUtcNow());
}
