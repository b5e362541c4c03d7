using EGov.WorkingTime;

namespace EGov.Dossiers.Settings;

/// <summary>A setting that holds from a day on: rules differ by time and province.</summary>
internal interface IDatedSetting
{
    /// <summary>First day, Asia/Ho_Chi_Minh.</summary>
    DateOnly From { get; }
}

/// <summary>Which of them holds.</summary>
internal static class DatedSettings
{
    /// <summary>The latest begun by the day of a moment, or null before the first.</summary>
    public static T? At<T>(this IEnumerable<T> rows, DateTimeOffset moment) where T : class, IDatedSetting =>
        rows.Where(row => row.From <= VietnamTime.DayOf(moment)).MaxBy(row => row.From);

    /// <summary>Of rows in order of their days the one that holds on a day; the earliest also holds before it.</summary>
    public static T On<T>(this IReadOnlyList<T> rows, DateOnly day) where T : class, IDatedSetting =>
        rows.LastOrDefault(row => row.From <= day) ?? rows[0];
}
