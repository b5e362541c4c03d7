using System.Text.Json;
using EGov.Portal.SignIn;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Portal.Tests.SignIn;

/// <summary>For which unit and in which role somebody acts.</summary>
public sealed class ActingTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static readonly Guid Here = Guid.NewGuid();
    static readonly HeldRole Receiver = new("receiver", Here, new(2026, 1, 1));
    static readonly HeldRole Leader = new("leader", Here, new(2026, 1, 1), new(2026, 11, 24));

    [Fact]
    public void The_only_role_needs_no_choice() => Assert.Equal(Receiver.Acting, Acting(null, Receiver));

    [Fact]
    public void Of_several_roles_none_is_guessed() => Assert.Null(Acting(null, Receiver, Leader));

    [Fact]
    public void What_was_chosen_holds() => Assert.Equal(Leader.Acting, Acting(Leader.Acting, Receiver, Leader));

    [Fact]
    public void A_choice_that_is_not_held_any_more_falls_away() =>
        Assert.Equal(Receiver.Acting, Acting(new("auditor", Here), Receiver));

    [Fact]
    public void A_role_ends_after_its_last_day()
    {
        Assert.True(Leader.Covers(Today));
        Assert.False(Leader.Covers(Today.AddDays(1)));
        Assert.False(Receiver.Covers(new(2025, 12, 31)));
        Assert.True(Receiver.Covers(DateOnly.MaxValue));
    }

    [Fact]
    public void The_same_role_held_twice_is_one() =>
        Assert.Equal(Receiver.Acting, Acting(null, Receiver, Receiver with { From = new(2025, 1, 1) }));

    [Theory]
    [InlineData("opaque-token-of-another-provider")]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.W10.")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJncmFudHMiOiJhbGwifQ.")]
    public void A_token_that_says_nothing_of_roles_gives_none(string token) =>
        Assert.Empty(AccessClaims.RolesOf(token));

    static Acting? Acting(Acting? choice, params HeldRole[] roles)
    {
        var claims = JsonSerializer.Serialize(new { grants = roles }, JsonSerializerOptions.Web);
        var token = $"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{Base64UrlEncoder.Encode(claims)}.";
        return new PortalSession("", new("x", "x", SignedInPerson.Officer), default, default,
            new(token, null, null, default), choice).ActingOn(Today);
    }
}
