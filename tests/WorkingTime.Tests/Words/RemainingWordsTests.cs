using EGov.WorkingTime.Words;

namespace EGov.WorkingTime.Tests.Words;

public sealed class RemainingWordsTests
{
    static readonly TimeSpan Eight = TimeSpan.FromHours(8);

    [Theory]
    [InlineData("19:00:00", "còn 2 ngày 3 giờ làm việc", "2 working days 3 hours left")]
    [InlineData("16:59:00", "còn 2 ngày làm việc", "2 working days left")]
    [InlineData("08:00:00", "còn 1 ngày làm việc", "1 working day left")]
    [InlineData("07:59:59", "còn 7 giờ 59 phút làm việc", "7 working hours 59 minutes left")]
    [InlineData("01:00:30", "còn 1 giờ làm việc", "1 working hour left")]
    [InlineData("00:45:00", "còn 45 phút làm việc", "45 working minutes left")]
    [InlineData("00:00:59", "đến hạn", "due now")]
    [InlineData("00:00:00", "đến hạn", "due now")]
    [InlineData("-00:00:01", "quá hạn 1 phút làm việc", "overdue by 1 working minute")]
    [InlineData("-07:59:01", "quá hạn 1 ngày làm việc", "overdue by 1 working day")]
    [InlineData("-08:00:01", "quá hạn 1 ngày 1 giờ làm việc", "overdue by 1 working day 1 hour")]
    [InlineData("-15:10:00", "quá hạn 2 ngày làm việc", "overdue by 2 working days")]
    public void What_is_left_is_rounded_down_and_what_is_past_up(string time, string vietnamese, string english)
    {
        Assert.Equal(vietnamese, RemainingWords.Remaining(TimeSpan.Parse(time), Eight, Language.Vietnamese));
        Assert.Equal(english, RemainingWords.Remaining(TimeSpan.Parse(time), Eight, Language.English));
    }

    [Fact]
    public void A_day_is_as_long_as_the_terms_say() => Assert.Equal("còn 2 ngày 1 giờ làm việc",
        RemainingWords.Remaining(TimeSpan.FromHours(15), TimeSpan.FromHours(7), Language.Vietnamese));

    [Fact]
    public void No_time_at_all_is_told_in_minutes() =>
        Assert.Equal("0 phút làm việc", RemainingWords.Span(TimeSpan.Zero, Eight, Language.Vietnamese));
}
