using EGov.WorkingTime.Limits;

namespace EGov.WorkingTime.Tests.Limits;

public sealed class LimitRulesTests
{
    [Theory]
    [InlineData(1, LimitUnit.Months)]
    [InlineData(10_000, LimitUnit.Days)]
    [InlineData(0.5, LimitUnit.WorkingDays)]
    [InlineData(0.5, LimitUnit.Hours)]
    [InlineData(0.25, LimitUnit.WorkingHours)]
    public void Limits_that_can_be_counted_are_taken(double amount, LimitUnit unit) =>
        Assert.Empty(LimitRules.Judge(new((decimal)amount, unit)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void An_amount_out_of_reach_is_refused_with_the_reach(double amount) => Assert.Equal(
        [new("AmountIsInReach", "Thời hạn phải từ trên 0 đến 10000.", "amount")],
        LimitRules.Judge(new((decimal)amount, LimitUnit.Days)));

    [Theory]
    [InlineData(LimitUnit.Days)]
    [InlineData(LimitUnit.Months)]
    [InlineData(LimitUnit.SameDay)]
    public void Parts_of_days_and_months_are_refused(LimitUnit unit) => Assert.Equal(
        [new("DaysAndMonthsAreWhole", "Thời hạn theo ngày, tháng phải là số nguyên.", "amount")],
        LimitRules.Judge(new(1.5m, unit)));

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Assert.Equal(["AmountIsInReach", "DaysAndMonthsAreWhole"],
        LimitRules.Judge(new(-0.5m, LimitUnit.Days)).Select(refusal => refusal.Code));
}
