using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Words;

/// <summary>Names the days that a limit jumped over, or that count though they seem not to.</summary>
internal static class DayWords
{
    public static string Name(IReadOnlyList<DayStatus> days, Language language)
    {
        var off = days.Where(day => day.Kind != DayKind.MadeUp).ToList();
        var made = days.Where(day => day.Kind == DayKind.MadeUp).ToList();
        return string.Join(' ', Sentences());

        IEnumerable<string> Sentences()
        {
            if (off.Count > 0)
            {
                yield return $"{Say(language, "Không tính", "Not counted")}: {List(off, language)}.";
            }
            if (made.Count > 0)
            {
                yield return $"{Say(language, "Có tính", "Counted")}: {List(made, language)}.";
            }
        }
    }

    static string List(IEnumerable<DayStatus> days, Language language) =>
        string.Join(", ", days.Select(day => $"{day.Day:dd/MM/yyyy} ({day.Reason ?? Kind(day.Kind, language)})"));

    static string Kind(DayKind kind, Language language) => kind switch
    {
        DayKind.WeeklyRest => Say(language, "nghỉ hằng tuần", "weekly rest"),
        DayKind.SwappedOff => Say(language, "nghỉ hoán đổi", "day off by a swap"),
        DayKind.MadeUp => Say(language, "làm bù", "make-up day"),
        DayKind.Holiday => Say(language, "nghỉ lễ", "public holiday"),
        _ => Say(language, "đóng cửa", "office closed"),
    };

    static string Say(Language language, string vietnamese, string english) =>
        language == Language.Vietnamese ? vietnamese : english;
}
