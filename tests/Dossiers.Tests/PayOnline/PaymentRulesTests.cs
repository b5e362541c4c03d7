using EGov.Dossiers.PayOnline;

namespace EGov.Dossiers.Tests.PayOnline;

public sealed class PaymentRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(PaymentState.Started, "00", "1", 100, PaymentVerdict.Count)]
    [InlineData(PaymentState.Pending, "00", "1", 100, PaymentVerdict.Count)]
    [InlineData(PaymentState.Failed, "00", "1", 100, PaymentVerdict.Count)]
    [InlineData(PaymentState.Paid, "00", "1", 100, PaymentVerdict.Ignore)]
    [InlineData(PaymentState.Surplus, "00", "1", 100, PaymentVerdict.Ignore)]
    [InlineData(PaymentState.Paid, "00", "4", 100, PaymentVerdict.Ignore)]
    [InlineData(PaymentState.Started, "00", "1", 101, PaymentVerdict.Dispute)]
    [InlineData(PaymentState.Started, "00", "1", 99, PaymentVerdict.Dispute)]
    [InlineData(PaymentState.Started, "01", "1", 100, PaymentVerdict.AskAgain)]
    [InlineData(PaymentState.Started, "00", "3", 100, PaymentVerdict.AskAgain)]
    [InlineData(PaymentState.Started, "00", "2", 100, PaymentVerdict.AskAgain)]
    [InlineData(PaymentState.Started, "00", "4", 100, PaymentVerdict.Fail)]
    internal void Only_00_and_1_with_our_amount_counts_and_once(
        PaymentState state, string error, string said, long amount, PaymentVerdict verdict) =>
        Assert.Equal(verdict, PaymentRules.Judge(Of(state), new(error, said, amount, "GD")));

    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 30)]
    [InlineData(7, 1_920)]
    [InlineData(8, 3_600)]
    [InlineData(500, 3_600)]
    public void It_is_asked_later_and_later_and_at_least_once_an_hour(int tries, int seconds)
    {
        var payment = Of(PaymentState.Pending);
        payment.Tries = tries;
        Assert.Equal(Now.AddSeconds(seconds), PaymentRules.AskAfter(payment, Now));
    }

    [Fact]
    public void After_a_week_nobody_asks()
    {
        Assert.NotNull(PaymentRules.AskAfter(Of(PaymentState.Pending), Now.AddDays(7)));
        Assert.Null(PaymentRules.AskAfter(Of(PaymentState.Pending), Now.AddDays(7).AddSeconds(1)));
    }

    internal static Payment Of(PaymentState state, string reference = "r", long amount = 100) => new()
    {
        Id = Guid.NewGuid(), Reference = reference, DossierId = Guid.NewGuid(), Fees = [], Amount = amount,
        StartedAt = Now, OpenUntil = Now.AddHours(1), State = state,
    };
}
