using System.Globalization;
using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using EGov.WorkingTime.Limits;

namespace EGov.Directory.CountTime;

/// <summary>What can be counted; every refusal at once.</summary>
internal static class CountTimeRules
{
    // More is no limit of any procedure, and would lead beyond the years calendars reach to.
    public const decimal LeastUnits = 0.01m, MostUnits = 1_000;
    const int MostYears = 20;

    static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    public static IReadOnlyList<Refusal> Limit(
        string received, decimal amount, string unit, out DateTimeOffset at, out TimeLimit limit)
    {
        var word = Enum.GetValues<LimitUnit>().Where(one =>
            string.Equals(Word.Of(one), unit, StringComparison.Ordinal)).ToList();
        limit = new TimeLimit(amount, word.FirstOrDefault());
        return
        [
            .. MomentIsReadable(received, "received", out at),
            .. UnitIsKnown(word),
            .. AmountIsUsual(amount),
            .. LimitRules.Judge(limit).Ours(),
        ];
    }

    public static IReadOnlyList<Refusal> Moments(
        string from, string until, out DateTimeOffset begins, out DateTimeOffset ends) =>
    [
        .. MomentIsReadable(from, "from", out begins),
        .. MomentIsReadable(until, "until", out ends),
        .. MomentsLieWithinYears(begins, ends),
    ];

    /// <summary>A moment with its offset, or without one by the clock of Vietnam.</summary>
    static IReadOnlyList<Refusal> MomentIsReadable(string text, string field, out DateTimeOffset moment)
    {
        var isRead = DateTime.TryParseExact(text, Forms[..2], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        moment = default;
        if (isRead)
        {
            moment = VietnamTime.At(DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock));
        }
        else
        {
            isRead = DateTimeOffset.TryParseExact(
                text, Forms[2..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
        }
        return isRead && moment.Year >= DecisionRules.Earliest.Year && moment.Year <= DecisionRules.Latest.Year ? [] :
            [new(nameof(MomentIsReadable), "Thời điểm viết 2026-11-24T09:00 (giờ Việt Nam) hoặc có múi giờ, 2000–2100.", field)];
    }

    static IEnumerable<Refusal> UnitIsKnown(IReadOnlyCollection<LimitUnit> found)
    {
        if (found.Count == 0)
        {
            var words = string.Join(", ", Enum.GetValues<LimitUnit>().Select(Word.Of));
            yield return new(nameof(UnitIsKnown), $"Đơn vị thời hạn là một trong: {words}.", "unit");
        }
    }

    static IEnumerable<Refusal> AmountIsUsual(decimal amount)
    {
        if (amount is (> 0 and < LeastUnits) or > MostUnits)
        {
            yield return new(nameof(AmountIsUsual), $"Thời hạn từ 0,01 đến {MostUnits:F0}.", "amount");
        }
    }

    static IEnumerable<Refusal> MomentsLieWithinYears(DateTimeOffset from, DateTimeOffset to)
    {
        if (Math.Abs(from.Year - to.Year) > MostYears)
        {
            yield return new(nameof(MomentsLieWithinYears), $"Hai thời điểm cách nhau không quá {MostYears} năm.", "until");
        }
    }
}
