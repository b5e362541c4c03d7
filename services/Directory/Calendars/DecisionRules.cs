using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using EGov.WorkingTime.Offices;

namespace EGov.Directory.Calendars;

/// <summary>What every decision about a calendar must be, whoever takes it: staff or a load.</summary>
internal static class DecisionRules
{
    public const int LongestAct = 200, LongestReason = 500;

    public static readonly DateOnly Earliest = new(2000, 1, 1);
    public static readonly DateOnly Latest = new(2100, 12, 31);

    public static IEnumerable<Refusal> GroundsAreStated(string? act, string? reason) =>
        [.. UnitRules.ActIsNamed(act), .. UnitRules.TextIsWritten(reason, LongestReason, "reason")];

    /// <summary>Due dates are computed for these years.</summary>
    public static IEnumerable<Refusal> DayIsInReach(DateOnly? day, string field)
    {
        if (day < Earliest || day > Latest)
        {
            yield return new(nameof(DayIsInReach), "Ngày phải trong các năm 2000–2100.", field);
        }
    }

    public static IEnumerable<Refusal> YearIsInReach(int year)
    {
        if (year < Earliest.Year || year > Latest.Year)
        {
            yield return new(nameof(YearIsInReach), "Năm phải từ 2000 đến 2100.", "year");
        }
    }

    /// <summary>JSON lists may have holes whatever their type says, and no end.</summary>
    public static IEnumerable<Refusal> ListIsWhole<T>(IReadOnlyList<T>? list, int most, string field)
    {
        if (list is not null && (list.Count > most || list.Any(one => one is null)))
        {
            yield return new(nameof(ListIsWhole), $"Danh sách có phần tử trống hoặc dài hơn {most}.", field);
        }
    }

    /// <summary>Refusals of the library, as the service's own.</summary>
    public static IEnumerable<Refusal> Ours(this IEnumerable<TimeRefusal> refusals) => refusals
        .Select(refusal => new Refusal(refusal.Code, refusal.Message, refusal.Field, refusal.Article)).Distinct();

    /// <summary>Less than this in a week is a slip of the pen, and would carry due dates beyond all years.</summary>
    public static IEnumerable<Refusal> WeekIsWorthItsName(IEnumerable<Shift> shifts)
    {
        if (shifts.Sum(shift => (shift.To - shift.From).TotalHours) < 10)
        {
            yield return new(nameof(WeekIsWorthItsName), "Một tuần phải có ít nhất 10 giờ làm việc.", "shifts");
        }
    }
}
