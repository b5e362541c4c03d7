using EGov.Procedures.SetWorkflow;

namespace EGov.Procedures.Tests.SetWorkflow;

public sealed class WorkflowLimitTests
{
    [Fact]
    public void A_working_day_has_8_hours_and_the_longest_limit_counts() => Assert.Equal(24, Hours(
        Time(1, TimeUnit.WorkingDay), Time(3, TimeUnit.WorkingDay), Time(4, TimeUnit.WorkingHour)));

    [Fact]
    public void Working_hours_count_as_they_are() => Assert.Equal(4, Hours(Time(4, TimeUnit.WorkingHour)));

    [Fact]
    public void Parts_of_days_count() => Assert.Equal(4, Hours(Time(0.5m, TimeUnit.WorkingDay)));

    [Theory]
    [InlineData("Day")]
    [InlineData("Hour")]
    [InlineData("Month")]
    [InlineData("Unstated")]
    public void A_limit_that_is_not_in_working_time_leaves_the_whole_open(string unit) =>
        Assert.Null(Hours(Time(1, TimeUnit.WorkingDay), Time(9, Enum.Parse<TimeUnit>(unit))));

    [Fact]
    public void A_limit_in_words_and_none_at_all_leave_it_open()
    {
        Assert.Null(Hours(Time(1, TimeUnit.WorkingDay), Time(null, TimeUnit.WorkingDay)));
        Assert.Null(Hours());
    }

    static TimeLimit Time(decimal? amount, TimeUnit unit) => new(amount, unit, "", []);

    static decimal? Hours(params TimeLimit[] times) => WorkflowLimit.HoursOf(
        Sample.Content() with { Channels = [new(Channel.Direct, times)] }, Sample.Today);
}
