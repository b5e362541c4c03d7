using EGov.Identity.Issuer;

namespace EGov.Identity.Tests.Issuer;

public sealed class KeyRulesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    [Fact]
    public void The_first_key_signs_at_once() => Assert.Equal(Now, KeyRules.NextFrom([], Now, Ahead));

    [Theory]
    [InlineData(24.5, false)]
    [InlineData(24, true)]
    [InlineData(1, true)]
    public void The_next_key_is_made_a_day_ahead_and_follows_without_a_gap(double hoursLeft, bool due)
    {
        var end = Now.AddHours(hoursLeft);

        Assert.Equal(due ? end : null, KeyRules.NextFrom([Key("a", Now.AddDays(-1), end)], Now, Ahead));
    }

    [Fact]
    public void With_the_next_key_made_none_is_due() => Assert.Null(KeyRules.NextFrom(
        [Key("a", Now.AddDays(-89), Now.AddHours(2)), Key("b", Now.AddHours(2), Now.AddDays(90))], Now, Ahead));

    [Fact]
    public void After_a_standstill_a_key_signs_at_once() =>
        Assert.Equal(Now, KeyRules.NextFrom([Key("a", Now.AddDays(-99), Now)], Now, Ahead));

    [Fact]
    public void A_key_signs_from_its_first_moment_to_before_its_last()
    {
        var key = Key("a", Now, Now.AddDays(1));

        Assert.Null(KeyRules.Signing([key], Now.AddTicks(-1)));
        Assert.Same(key, KeyRules.Signing([key], Now));
        Assert.Same(key, KeyRules.Signing([key], Now.AddDays(1).AddTicks(-1)));
        Assert.Null(KeyRules.Signing([key], Now.AddDays(1)));
    }

    [Fact]
    public void Of_two_whose_time_it_is_the_newer_signs()
    {
        var (old, young) = (Key("a", Now.AddDays(-2), Now.AddDays(1)), Key("b", Now.AddDays(-1), Now.AddDays(2)));

        Assert.Same(young, KeyRules.Signing([old, young], Now));
    }

    [Fact]
    public void Keys_to_come_and_old_ones_are_published_until_their_last_token_is_gone()
    {
        var old = Key("old", Now.AddDays(-90), Now.AddHours(-1));
        var next = Key("next", Now.AddHours(2), Now.AddDays(90));

        Assert.Equal(["next", "old"], KeyRules.Published([old, next], Now).Select(key => key.Id));
        Assert.Equal(["next", "old"],
            KeyRules.Published([old, next], old.PublishedUntil.AddTicks(-1)).Select(key => key.Id));
        Assert.Equal(["next"], KeyRules.Published([old, next], old.PublishedUntil).Select(key => key.Id));
    }

    static SigningKey Key(string id, DateTimeOffset from, DateTimeOffset until) => new()
    {
        Id = id, PublicKey = "", PrivateKey = [], CreatedAt = from, SignsFrom = from, SignsUntil = until,
        PublishedUntil = until.AddDays(1),
    };
}
