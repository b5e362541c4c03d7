using System.Globalization;
using EGov.Portal.Words;

namespace EGov.Portal.Tests.Words;

public sealed class AccountWordsTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_state_act_and_way_of_holding_a_post_has_words(string language)
    {
        CultureInfo.CurrentUICulture = new(language);
        var (words, acts) = (new AccountWords(Speaking.Localizer), new ActsOnAccounts(Speaking.Localizer));
        Assert.All(new[] { "active", "invited", "disabled" }, state => Assert.NotEqual(state, words.State(state)));
        Assert.All(new[] { "acting", "delegated" }, kind => Assert.NotEmpty(words.PostKind(kind)));
        Assert.All(new[] { "mat-khau", "xac-thuc", "khoa", "mo-khoa", "bo-cho" }, act =>
            Assert.True(acts.Of(act) is { Effect.Length: > 20, Hint.Length: > 5 }));
        Assert.All(new[] { "xac-thuc", "khoa", "mo-khoa", "bo-cho", "moi", "vai-tro", "ket-thuc" },
            done => Assert.NotEmpty(acts.Done(done)));
        Assert.Null(acts.Of("xoa"));
    }
}
