using EGov.Directory.EndPost;
using EGov.Directory.Tests.Calendars;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Tests.EndPost;

public sealed class EndPostRulesTests
{
    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2024-01-01")]
    [InlineData("2023-12-31")]
    public void A_post_ends_early_or_is_taken_back_before_it_begins(string lastDay) =>
        Assert.Empty(Judge("2024-12-31", lastDay));

    [Fact]
    public void A_post_without_an_end_gets_one() => Assert.Empty(Judge(null, "2090-01-01"));

    [Theory]
    [InlineData("2024-12-31", "PostIsNotOver")]
    [InlineData("2025-01-01", "PostIsNotOver")]
    [InlineData("2023-12-30", "LastDayIsNotBeforeThePost")]
    public void A_post_gets_no_longer_and_does_not_end_before_it_began(string lastDay, string code) =>
        Assert.Equal([code], Judge("2024-12-31", lastDay));

    [Fact]
    public void Days_and_acts_are_real() => Assert.Equal(["DayIsPlausible", "TextIsWritten", "LastDayIsNotBeforeThePost"],
        Judge(null, "0001-01-01", ""));

    [Fact]
    public void The_last_day_there_is_does_not_break_it() =>
        Assert.Equal(["DayIsPlausible"], Judge(null, "9999-12-31"));

    static IEnumerable<string> Judge(string? to, string lastDay, string act = "5/QĐ")
    {
        var post = Post.Of(Guid.NewGuid(), Guid.NewGuid(), new(Guid.NewGuid(), "clerk", "x", PostKind.Regular, false),
            new(2024, 1, 1), to is null ? null : DateOnly.Parse(to), "x");
        return EndPostRules.Judge(post, new(DateOnly.Parse(lastDay), act)).Select(refusal => refusal.Code);
    }

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        Assert.Equal(["PostIsNotOver lastDay: Chức trách này kết thúc ngày 31/12/2024."],
            Refusals("2025-01-01").Told());
        Assert.Equal(["LastDayIsNotBeforeThePost lastDay: Chức trách bắt đầu ngày 01/01/2024; ngày cuối không thể "
            + "trước ngày đó."], Refusals("2023-12-30").Told());
        Assert.Equal("lastDay", Refusals("2200-01-01")[0].Field);
    }

    static IReadOnlyList<Refusal> Refusals(string lastDay) => EndPostRules.Judge(Post.Of(Guid.NewGuid(), Guid.NewGuid(),
        new(Guid.NewGuid(), "clerk", "x", PostKind.Regular, false), new(2024, 1, 1), new(2024, 12, 31), "x"),
        new(DateOnly.Parse(lastDay), "5/QĐ"));
}
