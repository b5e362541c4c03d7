using EGov.Identity.Citizens;

namespace EGov.Identity.Tests.Citizens;

public sealed class LinkRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid One = Guid.NewGuid(), Other = Guid.NewGuid();

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-30, true)]
    [InlineData(-31, false)]
    public void A_proof_is_fresh_for_five_minutes(int secondsAgo, bool isFresh) => Assert.Equal(isFresh,
        LinkRules.ProofIsFreshAndOwn(One, One, Now.AddSeconds(-secondsAgo), Now));

    [Fact]
    public void Nobody_proves_for_another_and_nothing_proves_nothing()
    {
        Assert.False(LinkRules.ProofIsFreshAndOwn(One, Other, Now, Now));
        Assert.False(LinkRules.ProofIsFreshAndOwn(One, null, Now, Now));
        Assert.False(LinkRules.ProofIsFreshAndOwn(One, One, null, Now));
        Assert.False(LinkRules.ProofIsFreshAndOwn(Guid.Empty, Guid.Empty, Now, Now));
    }

    [Theory]
    [InlineData("a", "a", false, false)]
    [InlineData("a", "a", true, true)]
    [InlineData("a,b", "a", false, true)]
    [InlineData("a,a", "a", false, false)]
    public void A_way_in_remains(string linked, string unlinked, bool hasPassword, bool remains) =>
        Assert.Equal(remains, LinkRules.AWayInRemains(linked.Split(','), unlinked, hasPassword));

    [Theory]
    [InlineData(true, "ab", "ab", true)]
    [InlineData(false, "ab", "ab", false)]
    [InlineData(true, "ab", "cd", false)]
    [InlineData(true, null, "ab", false)]
    [InlineData(true, "ab", null, false)]
    [InlineData(true, null, null, false)]
    public void A_number_opens_an_account_only_if_the_provider_has_proven_it(
        bool vouches, string? number, string? ofAccount, bool opens) => Assert.Equal(opens,
        LinkRules.NumberOpensTheAccount(new() { VouchesForNumber = vouches }, Bytes(number), Bytes(ofAccount)));

    static byte[]? Bytes(string? hex) => hex is null ? null : Convert.FromHexString(hex);
}
