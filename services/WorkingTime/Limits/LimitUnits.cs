using System.Text;
using EGov.WorkingTime.Words;

namespace EGov.WorkingTime.Limits;

/// <summary>Names of the units, as the national catalogue writes them (DONVITINH) and as people read them.</summary>
public static class LimitUnits
{
    static readonly (LimitUnit Unit, string Vietnamese, string English)[] Names =
    [
        (LimitUnit.WorkingDays, "ngày làm việc", "working day(s)"),
        (LimitUnit.Days, "ngày", "calendar day(s)"),
        (LimitUnit.Months, "tháng", "month(s)"),
        (LimitUnit.Hours, "giờ", "hour(s)"),
        (LimitUnit.WorkingHours, "giờ làm việc", "working hour(s)"),
        (LimitUnit.SameDay, "trong ngày", "same day"),
    ];

    /// <summary>The unit of a catalogue's word, in any case and composition; null if it is none of them.</summary>
    public static LimitUnit? Read(string? word)
    {
        var plain = (word ?? "").Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var found = Names.Where(name => name.Vietnamese == plain).ToList();
        return found.Count == 0 ? null : found[0].Unit;
    }

    /// <summary>A limit in words: "5 ngày làm việc", "5 working day(s)".</summary>
    public static string Say(this TimeLimit limit, Language language)
    {
        var (_, vietnamese, english) = Names.First(name => name.Unit == limit.Unit);
        var unit = language == Language.Vietnamese ? vietnamese : english;
        return limit.Unit == LimitUnit.SameDay
            ? unit
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{limit.Amount:0.##} {unit}");
    }
}
