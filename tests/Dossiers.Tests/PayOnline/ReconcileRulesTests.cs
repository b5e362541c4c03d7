using EGov.Dossiers.PayOnline;

namespace EGov.Dossiers.Tests.PayOnline;

public sealed class ReconcileRulesTests
{
    [Theory]
    [InlineData(PaymentState.Paid, "1", 100, null)]
    [InlineData(PaymentState.Surplus, "1", 100, null)]
    [InlineData(PaymentState.Failed, "4", 100, null)]
    [InlineData(PaymentState.Started, "3", 100, null)]
    [InlineData(PaymentState.Failed, "1", 100, "state")]
    [InlineData(PaymentState.Paid, "4", 100, "state")]
    [InlineData(PaymentState.Paid, "1", 101, "amount")]
    internal void A_payment_on_both_sides_agrees_in_money(PaymentState ours, string state, long amount, string? what) =>
        Assert.Equal(what is null ? [] : [what], ReconcileRules.Compare([PaymentRulesTests.Of(ours)], [new("r", state, amount)])
            .Select(one => one.What));

    [Fact]
    public void Every_side_is_looked_at()
    {
        var differences = ReconcileRules.Compare(
            [PaymentRulesTests.Of(PaymentState.Paid, "ours"), PaymentRulesTests.Of(PaymentState.Started, "never begun")],
            [new("theirs", "1", 5)]);
        Assert.Equal([("theirs", "missingHere"), ("ours", "missingThere")],
            differences.Select(one => (one.Reference, one.What)));
    }
}
