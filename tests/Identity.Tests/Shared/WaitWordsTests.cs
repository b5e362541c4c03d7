using EGov.Identity.Shared;

namespace EGov.Identity.Tests.Shared;

public sealed class WaitWordsTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "sau 1 phút")]
    [InlineData(60, "sau 1 phút")]
    [InlineData(61, "sau 5 phút")]
    [InlineData(301, "sau 15 phút")]
    [InlineData(901, "sau 30 phút")]
    [InlineData(1801, "sau 1 giờ")]
    public void A_wait_is_told_in_time_that_is_surely_enough(int seconds, string words) =>
        Assert.Contains(words, WaitWords.Of(Now.AddSeconds(seconds), Now).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_shut_for_good_names_who_can_open_it() => Assert.Contains("người quản trị",
        WaitWords.Of(DateTimeOffset.MaxValue, Now).Message, StringComparison.Ordinal);
}
