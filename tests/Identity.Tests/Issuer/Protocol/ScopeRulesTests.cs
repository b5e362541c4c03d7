using EGov.Identity.Issuer;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Issuer;

public sealed class ScopeRulesTests
{
    static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("openid ")]
    [InlineData(" openid")]
    [InlineData("openid  profile")]
    [InlineData("openid\tprofile")]
    [InlineData("open\"id")]
    [InlineData("open\\id")]
    [InlineData("hồ-sơ")]
    [InlineData("openid\u007f")]
    public void What_the_grammar_does_not_know_is_no_scope(string? text) => Assert.Null(ScopeRules.Read(text));

    [Fact]
    public void Order_and_repetition_do_not_count() =>
        Assert.Equal(["openid", "profile"], ScopeRules.Read("profile openid profile"));

    [Fact]
    public void A_text_longer_than_any_list_of_ours_is_no_scope()
    {
        Assert.NotNull(ScopeRules.Read(new string('a', 1000)));
        Assert.Null(ScopeRules.Read(new string('a', 1001)));
    }

    [Fact]
    public void What_is_read_is_written_and_read_again_the_same() => Check.One(Often, Prop.ForAll(
        Gen.Elements("openid", "profile", "a.b", "!", "~", "x:y/z").NonEmptyListOf().ToArbitrary(), words =>
        {
            var read = ScopeRules.Read(string.Join(' ', words))!;
            return read.SequenceEqual(ScopeRules.Read(string.Join(' ', read))!) && read.ToHashSet().SetEquals(words);
        }));

    [Fact]
    public void Whatever_is_read_holds_only_words_of_the_grammar() => Check.One(Often, Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text => ScopeRules.Read(text) is not { } words || words.All(word =>
            word.Length > 0 && word.All(sign => sign is '!' or (>= '#' and <= '[') or (>= ']' and <= '~')))));

    [Theory]
    [InlineData("openid", true)]
    [InlineData("openid profile", true)]
    [InlineData("openid directory.read", false)]
    [InlineData("OPENID", false)]
    public void Only_what_is_allowed_is_covered(string asked, bool covered) =>
        Assert.Equal(covered, ScopeRules.Covers(["openid", "profile"], ScopeRules.Read(asked)!));
}
