using EGov.Identity.SignIn;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.SignIn;

public sealed class AttemptRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    static readonly AttemptLimits Name = AttemptLimits.OfName;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(7, 120)]
    [InlineData(11, 1920)]
    [InlineData(12, 3600)]
    [InlineData(99, 3600)]
    public void The_wait_grows_with_failures_up_to_an_hour(int failures, int seconds) => Assert.Equal(
        seconds == 0 ? null : Now.AddSeconds(seconds), AttemptRules.WaitsUntil(Name, new(failures, Now), Now));

    [Fact]
    public void After_the_wait_one_may_try_again()
    {
        Assert.NotNull(AttemptRules.WaitsUntil(Name, new(5, Now.AddSeconds(-29)), Now));
        Assert.Null(AttemptRules.WaitsUntil(Name, new(5, Now.AddSeconds(-30)), Now));
    }

    [Fact]
    public void A_hundred_failures_in_a_row_shut_a_name_for_good()
    {
        Assert.Equal(DateTimeOffset.MaxValue, AttemptRules.WaitsUntil(Name, new(100, Now.AddYears(-3)), Now));
        Assert.Equal(101, AttemptRules.Begin(Name, new(100, Now.AddYears(-3)), Now).Failures);
    }

    [Fact]
    public void An_address_is_never_shut_for_good() => Assert.Equal(Now.AddMinutes(15),
        AttemptRules.WaitsUntil(AttemptLimits.OfAddress, new(1_000_000, Now), Now));

    [Theory]
    [InlineData(0, 8)]
    [InlineData(24, 8)]
    [InlineData(25, 1)]
    public void A_day_without_failures_forgets_them(int hours, int count) =>
        Assert.Equal(count, AttemptRules.Begin(Name, new(7, Now.AddHours(-hours)), Now).Failures);

    [Fact]
    public void What_was_right_is_taken_back_and_never_below_none()
    {
        Assert.Equal(4, AttemptRules.TakeBack(new(5, Now)).Failures);
        Assert.Equal(0, AttemptRules.TakeBack(new(0, Now)).Failures);
    }

    [Fact]
    public void Whatever_the_pace_nobody_tries_more_than_a_hundred_times_and_few_in_an_hour() => Prop.ForAll(
        Gen.Choose(0, 7200).ListOf(400).ToArbitrary(), pauses =>
        {
            var (made, now, tried) = (default(Attempts), Now, new List<DateTimeOffset>());
            foreach (var pause in pauses)
            {
                now = now.AddSeconds(pause);
                if (AttemptRules.WaitsUntil(Name, made, now) is null)
                {
                    made = AttemptRules.Begin(Name, made, now);
                    tried.Add(now);
                }
            }
            return tried.Count <= Name.Most && tried.All(start => tried.Count(other =>
                other >= start && other < start.AddHours(1)) <= 5 + 8);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
