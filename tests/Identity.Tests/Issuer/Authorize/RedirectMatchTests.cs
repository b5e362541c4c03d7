using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Issuer;

public sealed class RedirectMatchTests
{
    const string Registered = "https://client.example/back";

    [Theory]
    [InlineData("https://client.example/back/")]
    [InlineData("https://client.example/back?x=1")]
    [InlineData("https://client.example/back#x")]
    [InlineData("https://client.example/BACK")]
    [InlineData("https://CLIENT.example/back")]
    [InlineData("HTTPS://client.example/back")]
    [InlineData("http://client.example/back")]
    [InlineData("https://client.example:443/back")]
    [InlineData("https://client.example/./back")]
    [InlineData("https://client.example/x/../back")]
    [InlineData("https://client.example/b%61ck")]
    [InlineData("https://client.example.evil.example/back")]
    [InlineData("https://client.example@evil.example/back")]
    [InlineData("https://evil.example/back")]
    [InlineData("https://client.example\\@evil.example/back")]
    [InlineData("//client.example/back")]
    [InlineData(" https://client.example/back")]
    [InlineData("https://client.example/back\n")]
    [InlineData("https://client.example/ba\u0063\u0301k")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void Nothing_but_the_very_same_text_matches(string redirect) => Assert.False(Matches(redirect));

    [Fact]
    public void The_same_text_matches() => Assert.True(Matches(Registered));

    [Fact]
    public void Any_change_of_one_character_does_not_match() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Gen.Choose(0, Registered.Length - 1).ToArbitrary(), Gen.Choose(1, 0xFFFF).ToArbitrary(),
            (place, letter) => Registered[place] == (char)letter
                || !Matches(Registered[..place] + (char)letter + Registered[(place + 1)..])));

    [Fact]
    public void Anything_put_in_before_or_behind_does_not_match() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Gen.Choose(0, Registered.Length).ToArbitrary(), ArbMap.Default.ArbFor<NonEmptyString>(),
            (place, more) => !Matches(Registered.Insert(place, more.Get))));

    static bool Matches(string redirect) => AuthorizeRules.IsRegistered(new()
    {
        Id = "c", Name = "C", Kind = ClientKind.Web, RedirectUris = [Registered], PostLogoutRedirectUris = [],
        Scopes = [],
    }, redirect);
}
