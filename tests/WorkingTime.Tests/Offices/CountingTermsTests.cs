namespace EGov.WorkingTime.Tests.Offices;

public sealed class CountingTermsTests
{
    [Theory]
    [InlineData("2019-12-31", "2018-01-01")]
    [InlineData("2020-01-01", "2020-01-01")]
    [InlineData("2024-06-01", "2023-01-01")]
    [InlineData("2000-01-01", "2018-01-01")]
    public void The_newest_terms_begun_by_the_day_hold_in_any_order_of_rows(string day, string from)
    {
        var row = At.Usual.Counting[0];
        string[] starts = ["2020-01-01", "2018-01-01", "2023-01-01"];
        foreach (var order in new[] { starts, [.. starts.Reverse()], [.. starts.Order()] })
        {
            var data = At.Usual with { Counting = [.. order.Select(start => row with { From = At.Day(start) })] };
            Assert.Equal(At.Day(from), data.CountingOn(At.Day(day)).From);
        }
    }

    [Fact]
    public void The_terms_that_come_with_the_platform_name_their_source() =>
        Assert.All(At.Usual.Counting, row => Assert.NotEmpty(row.Source));
}
