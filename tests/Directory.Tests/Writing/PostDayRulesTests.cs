using EGov.Directory.Writing;

namespace EGov.Directory.Tests.Writing;

public sealed class PostDayRulesTests
{
    static readonly DateOnly First = new(2020, 1, 1), Last = new(2025, 6, 30);

    [Theory]
    [InlineData("2020-01-01", "2025-06-30", false)]
    [InlineData("2019-12-31", "2025-06-30", true)]
    [InlineData("2020-01-01", "2025-07-01", true)]
    [InlineData("2020-01-01", null, true)]
    [InlineData("2025-07-01", "2025-07-01", true)]
    public void A_post_lies_within_the_days_of_its_unit(string from, string? to, bool isRefused)
    {
        var unit = Office();
        unit.Close(Last, "x");
        var refusals = PostDayRules.UnitIsThere(unit, Day(from), to is null ? null : Day(to)).ToList();
        Assert.Equal(isRefused, refusals.Count == 1);
        Assert.All(refusals, refusal =>
            Assert.Equal("Đơn vị hoạt động từ ngày 01/01/2020 đến hết ngày 30/06/2025.", refusal.Message));
    }

    [Theory]
    [InlineData("2020-01-01", false)]
    [InlineData("2019-12-31", true)]
    public void A_unit_without_an_end_takes_posts_without_one(string from, bool isRefused)
    {
        var refusals = PostDayRules.UnitIsThere(Office(), Day(from), null).ToList();
        Assert.Equal(isRefused, refusals.Count == 1);
        Assert.All(refusals, refusal => Assert.Equal(
            ("Đơn vị hoạt động từ ngày 01/01/2020.", "from"), (refusal.Message, refusal.Field)));
    }

    [Fact]
    public void A_renamed_unit_counts_from_its_first_name_on()
    {
        var unit = Office();
        unit.Revise(unit.Last.Facts with { Name = "Sở B" }, new(2024, 1, 1), "x");
        Assert.Empty(PostDayRules.UnitIsThere(unit, First, null));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-01-01")]
    [InlineData("2024-01-01", null)]
    public void Days_in_order_are_taken(string from, string? to) =>
        Assert.Empty(PostDayRules.DaysAreInOrder(Day(from), to is null ? null : Day(to)));

    [Fact]
    public void Days_out_of_order_and_days_nobody_lives_to_see_are_refused()
    {
        Assert.Equal(["LastDayIsNotBeforeTheFirst"],
            PostDayRules.DaysAreInOrder(First, First.AddDays(-1)).Select(refusal => refusal.Code));
        Assert.Equal(["from", "to"],
            PostDayRules.DaysAreInOrder(new(1800, 1, 1), new(2200, 1, 1)).Select(refusal => refusal.Field));
    }

    static Unit Office() =>
        Unit.Open(Guid.NewGuid(), UnitKind.Agency, new("Sở A", "Sở", "province", null), First, "x");

    static DateOnly Day(string text) => DateOnly.Parse(text);
}
