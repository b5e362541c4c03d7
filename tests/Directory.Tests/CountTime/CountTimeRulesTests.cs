using EGov.Directory.CountTime;
using EGov.Directory.Tests.Calendars;
using EGov.WorkingTime;
using EGov.WorkingTime.Limits;

namespace EGov.Directory.Tests.CountTime;

public sealed class CountTimeRulesTests
{
    const string Moment = "Thời điểm viết 2026-11-24T09:00 (giờ Việt Nam) hoặc có múi giờ, 2000–2100.";

    [Theory]
    [InlineData("2026-11-24T09:00")]
    [InlineData("2026-11-24T09:00:00")]
    [InlineData("2026-11-24T02:00Z")]
    [InlineData("2026-11-24T02:00:00+00:00")]
    [InlineData("2026-11-24T09:00:00+07:00")]
    public void A_moment_is_read_in_five_forms(string text)
    {
        Assert.Empty(CountTimeRules.Limit(text, 1, "workingDays", out var at, out var limit));
        Assert.Equal(VietnamTime.At(RulesStory.Day("2026-11-24"), new TimeOnly(9, 0)), at);
        Assert.Equal(new TimeLimit(1, LimitUnit.WorkingDays), limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-24")]
    [InlineData("24/11/2026 09:00")]
    [InlineData("1999-12-31T23:59")]
    [InlineData("2101-01-01T00:00Z")]
    public void Other_texts_are_no_moments(string text) => Assert.Equal(
        [$"MomentIsReadable received: {Moment}"], CountTimeRules.Limit(text, 1, "days", out _, out _).Told());

    [Theory]
    [InlineData("2000-01-01T00:00")]
    [InlineData("2100-12-31T23:59")]
    public void The_years_at_both_ends_are_counted(string text) =>
        Assert.Empty(CountTimeRules.Limit(text, 1, "days", out _, out _));

    [Theory]
    [InlineData("workingDays", LimitUnit.WorkingDays)]
    [InlineData("sameDay", LimitUnit.SameDay)]
    [InlineData("hours", LimitUnit.Hours)]
    public void Units_are_words_of_the_catalogue(string word, object unit)
    {
        Assert.Empty(CountTimeRules.Limit("2026-11-24T09:00", 1, word, out _, out var limit));
        Assert.Equal(unit, limit.Unit);
    }

    [Theory]
    [InlineData("WorkingDays")]
    [InlineData("0")]
    [InlineData("")]
    public void Other_words_are_no_units(string word) => Assert.Equal(
        ["UnitIsKnown unit: Đơn vị thời hạn là một trong: workingDays, days, months, hours, workingHours, sameDay."],
        CountTimeRules.Limit("2026-11-24T09:00", 1, word, out _, out _).Told());

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 1)]
    public void Limits_end_at_a_thousand(int amount, int refused) => Assert.Equal(
        Enumerable.Repeat("AmountIsUsual amount: Thời hạn từ 0,01 đến 1000.", refused),
        CountTimeRules.Limit("2026-11-24T09:00", amount, "days", out _, out _).Told());

    [Theory]
    [InlineData("0.01", 0)]
    [InlineData("0.009", 1)]
    public void Limits_begin_at_a_hundredth(string amount, int refused) => Assert.Equal(refused, CountTimeRules.Limit(
        "2026-11-24T09:00", decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "hours", out _, out _)
        .Count(refusal => refusal.Code == "AmountIsUsual"));

    [Fact]
    public void What_the_library_refuses_is_refused() => Assert.Equal("DaysAndMonthsAreWhole",
        Assert.Single(CountTimeRules.Limit("2026-11-24T09:00", 1.5m, "months", out _, out _)).Code);

    [Theory]
    [InlineData("2026-11-24T09:00", "2046-12-31T09:00", 0)]
    [InlineData("2046-11-24T09:00", "2026-12-31T09:00", 0)]
    [InlineData("2026-11-24T09:00", "2047-01-01T09:00", 1)]
    [InlineData("2047-01-01T09:00", "2026-11-24T09:00", 1)]
    public void Two_moments_lie_within_twenty_years(string from, string until, int refused)
    {
        Assert.Equal(Enumerable.Repeat("MomentsLieWithinYears until: Hai thời điểm cách nhau không quá 20 năm.", refused),
            CountTimeRules.Moments(from, until, out var begins, out var ends).Told());
        Assert.Equal(from, $"{begins:yyyy-MM-ddTHH:mm}");
        Assert.Equal(until, $"{ends:yyyy-MM-ddTHH:mm}");
    }

    [Fact]
    public void Both_moments_are_named_when_neither_is_read() => Assert.Equal(
        [$"MomentIsReadable from: {Moment}", $"MomentIsReadable until: {Moment}"],
        CountTimeRules.Moments("x", "y", out _, out _).Told());
}
