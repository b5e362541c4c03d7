using EGov.Directory.Calendars;
using EGov.WorkingTime;

namespace EGov.Directory.Tests.Calendars;

public sealed class DecisionRulesTests
{
    [Fact]
    public void Act_and_reason_are_both_asked_for() => Assert.Equal(
        [
            "TextIsWritten act: Cần ghi nội dung từ 1 đến 200 ký tự, không có khoảng trắng thừa.",
            "TextIsWritten reason: Cần ghi nội dung từ 1 đến 500 ký tự, không có khoảng trắng thừa.",
        ], DecisionRules.GroundsAreStated("", null).Told());

    [Fact]
    public void Grounds_that_are_stated_are_taken() =>
        Assert.Empty(DecisionRules.GroundsAreStated(new string('a', 200), new string('a', 500)));

    [Theory]
    [InlineData("1999-12-31", 1)]
    [InlineData("2000-01-01", 0)]
    [InlineData("2100-12-31", 0)]
    [InlineData("2101-01-01", 1)]
    [InlineData(null, 0)]
    public void Days_reach_from_2000_to_2100(string? day, int refused) => Assert.Equal(
        Enumerable.Repeat("DayIsInReach x: Ngày phải trong các năm 2000–2100.", refused),
        DecisionRules.DayIsInReach(day is null ? null : RulesStory.Day(day), "x").Told());

    [Fact]
    public void Lists_have_no_holes_and_an_end()
    {
        const string told = "ListIsWhole x: Danh sách có phần tử trống hoặc dài hơn 2.";
        Assert.Empty(DecisionRules.ListIsWhole<string>(null, 2, "x"));
        Assert.Empty(DecisionRules.ListIsWhole<string>([], 2, "x"));
        Assert.Empty(DecisionRules.ListIsWhole(["a", "b"], 2, "x"));
        Assert.Equal([told], DecisionRules.ListIsWhole(["a", "b", "c"], 2, "x").Told());
        Assert.Equal([told], DecisionRules.ListIsWhole(["a", null], 2, "x").Told());
    }

    [Fact]
    public void Refusals_of_the_library_become_ours_once() => Assert.Equal(
        [new EGov.ServiceDefaults.Problems.Refusal("A", "b", "c", "d")],
        new[] { new TimeRefusal("A", "b", "c", "d"), new TimeRefusal("A", "b", "c", "d") }.Ours());

    [Theory]
    [InlineData(17, 0)]
    [InlineData(16, 1)]
    public void A_week_has_ten_hours(int closing, int refused) => Assert.Equal(
        Enumerable.Repeat("WeekIsWorthItsName shifts: Một tuần phải có ít nhất 10 giờ làm việc.", refused),
        DecisionRules.WeekIsWorthItsName(
            [new(DayOfWeek.Monday, new(7, 0), new(closing, 0)), new(DayOfWeek.Sunday, new(8, 0), new(8, 0))]).Told());
}
