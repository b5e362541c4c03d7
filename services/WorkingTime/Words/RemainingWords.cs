namespace EGov.WorkingTime.Words;

/// <summary>Languages in which times are told.</summary>
public enum Language
{
    Vietnamese, English,
}

/// <summary>Working time in words: "còn 2 ngày 3 giờ làm việc", "2 working days 3 hours left".</summary>
public static class RemainingWords
{
    /// <summary>
    /// What is left until the due moment, or how long it is past. From one working day on in hours, below in minutes;
    /// what is left is rounded down and what is past rounded up, so that nobody is promised more than there is.
    /// </summary>
    /// <param name="remaining">Working time left; negative when overdue.</param>
    /// <param name="workingDay">Working time that counts as one day.</param>
    /// <param name="language">Language of the words.</param>
    public static string Remaining(TimeSpan remaining, TimeSpan workingDay, Language language)
    {
        var overdue = remaining < TimeSpan.Zero;
        var span = overdue ? RoundUp(remaining.Negate(), workingDay) : remaining;
        if (span < TimeSpan.FromMinutes(1))
        {
            return language == Language.Vietnamese ? "đến hạn" : "due now";
        }
        var words = Span(span, workingDay, language);
        return (language, overdue) switch
        {
            (Language.Vietnamese, false) => $"còn {words}",
            (Language.Vietnamese, true) => $"quá hạn {words}",
            (_, false) => $"{words} left",
            _ => $"overdue by {words}",
        };
    }

    /// <summary>A working time on its own: "1 ngày 4 giờ làm việc"; less than a minute is "0 phút làm việc".</summary>
    public static string Span(TimeSpan span, TimeSpan workingDay, Language language)
    {
        var days = span.Ticks / workingDay.Ticks;
        var rest = TimeSpan.FromTicks(span.Ticks % workingDay.Ticks);
        var hours = (long)rest.TotalHours;
        (long Count, string Vietnamese, string English)[] parts =
        [
            (days, "ngày", "working day"),
            (hours, "giờ", days > 0 ? "hour" : "working hour"),
            (days > 0 ? 0 : rest.Minutes, "phút", hours > 0 ? "minute" : "working minute"),
        ];
        var told = parts.Where(part => part.Count > 0).DefaultIfEmpty(parts[^1]);
        return language == Language.Vietnamese
            ? string.Join(' ', told.Select(part => $"{part.Count} {part.Vietnamese}")) + " làm việc"
            : string.Join(' ', told.Select(part => $"{part.Count} {part.English}{(part.Count == 1 ? "" : "s")}"));
    }

    static TimeSpan RoundUp(TimeSpan span, TimeSpan workingDay)
    {
        var unit = span >= workingDay ? TimeSpan.TicksPerHour : TimeSpan.TicksPerMinute;
        var rest = span.Ticks % workingDay.Ticks;
        var up = Math.Min(workingDay.Ticks, (rest + unit - 1) / unit * unit);
        return TimeSpan.FromTicks(span.Ticks - rest + up);
    }
}
