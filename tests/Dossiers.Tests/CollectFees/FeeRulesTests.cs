using EGov.Dossiers.CollectFees;
using EGov.Dossiers.FollowProcedures;

namespace EGov.Dossiers.Tests.CollectFees;

public sealed class FeeRulesTests
{
    static readonly DossierFee Due = new()
    {
        Id = Guid.NewGuid(), DossierId = Guid.NewGuid(), Code = "LP01", Name = "Lệ phí", Amount = 15_000,
        When = FeeTiming.Receipt,
    };

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    [InlineData(100_000_000_000, true)]
    [InlineData(100_000_000_001, false)]
    public void An_amount_is_whole_dong_within_bounds(long amount, bool isGood) =>
        Assert.Equal(isGood, !FeeRules.AmountIsWholeDong(amount).Any());

    [Fact]
    public void Only_what_is_due_of_the_dossier_is_collected()
    {
        var paid = new DossierFee
        {
            Id = Guid.NewGuid(), DossierId = Due.DossierId, Code = "", Name = "", Amount = 1, When = FeeTiming.Return,
            State = FeeState.Paid,
        };
        Assert.Empty(FeeRules.FeesAreDue([Due.Id], [Due, paid]));
        Assert.Single(FeeRules.FeesAreDue([], [Due]));
        Assert.Single(FeeRules.FeesAreDue([Due.Id, paid.Id], [Due, paid]));
        Assert.Single(FeeRules.FeesAreDue([Guid.NewGuid()], [Due]));
        Assert.Single(FeeRules.NoPaymentIsUnderWay(true));
        Assert.Empty(FeeRules.NoPaymentIsUnderWay(false));
    }

    [Fact]
    public void A_dossier_costs_what_its_channel_and_time_say()
    {
        var offer = SampleOffers.Marriage with
        {
            Channels =
            [
                new(FilingChannel.Direct,
                [
                    new(3, "workingDay", "", [new(15_000, "LP01", "VND", ""), new(5, "USD1", "USD", "")]),
                    new(5, "workingDay", "", [new(20_000, "LP02", "VND", ""), new(null, "LP03", "VND", "theo hạng")]),
                ]),
                new(FilingChannel.Online, [new(3, "workingDay", "", [new(0, "LP01", "VND", "")])]),
            ],
        };
        Assert.Equal([15_000L], Amounts(FilingChannel.Direct, null, offer));
        Assert.Equal([20_000L], Amounts(FilingChannel.Direct, 1, offer));
        Assert.Empty(Amounts(FilingChannel.Online, null, offer));
        Assert.Empty(Amounts(FilingChannel.Post, null, offer));
    }

    static IEnumerable<long> Amounts(FilingChannel channel, int? time, ProcedureOffer offer) => FeesOffered.Assess(
        new("1", Guid.NewGuid(), channel, new(ApplicantKind.Person, "a", "12345678"), [], Time: time), offer,
        Guid.NewGuid(), DateTimeOffset.UnixEpoch).Select(fee => fee.Amount);
}
