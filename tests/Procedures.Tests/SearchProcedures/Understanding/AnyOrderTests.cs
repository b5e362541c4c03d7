using EGov.Procedures.SearchProcedures.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class AnyOrderTests
{
    static readonly Dictionary<string, string[]> Classes = new(StringComparer.Ordinal) { ["who"] = ["tôi", "con"] };

    [Theory]
    [InlineData("tiền & rách", "tiền rách", "0,1")]
    [InlineData("tiền & rách", "rách tiền", "0,1")]
    [InlineData("tiền & rách & đổi", "đổi tờ tiền bị rách", "0,2,4")]
    [InlineData("luật sư & miễn phí", "miễn phí có luật sư", "0,1,3,4")]
    [InlineData("@who & ốm", "ốm là con", "0,2")]
    public void Cues_stand_in_any_order_and_take_only_their_own_words(string phrase, string query, string taken) =>
        Assert.Equal(taken, string.Join(',', Taken(phrase, query)!.Order()));

    [Theory]
    [InlineData("luật sư & miễn phí", "luật miễn sư phí")]
    [InlineData("con & con & con", "con con")]
    [InlineData("mất xe & xe máy", "mất xe máy")]
    [InlineData("tiền & rách", "")]
    public void Each_cue_needs_words_of_its_own_in_their_order(string phrase, string query) =>
        Assert.Null(Taken(phrase, query));

    [Theory]
    [InlineData("mất * thẻ", "mất thẻ", true)]
    [InlineData("mất * thẻ", "mất một hai ba thẻ", true)]
    [InlineData("mất * thẻ", "mất một hai ba bốn thẻ", false)]
    public void A_gap_is_up_to_three_words_wide(string phrase, string query, bool stands) =>
        Assert.Equal(stands, Taken(phrase, query) is not null);

    [Fact]
    public void Phrases_found_in_any_query_never_share_a_word() => Prop.ForAll(
        Gen.Elements("tiền", "rách", "đổi", "thẻ", "mất", "xe", "con", "lạ").ArrayOf().ToArbitrary(), typed =>
        {
            var index = new PhraseIndex();
            foreach (var phrase in new[] { "tiền & rách|cháy", "mất * thẻ", "đổi tiền", "con & xe & mất", "mất (xe)" })
            {
                index.Add(new Phrase(phrase, Classes, []));
            }
            var taken = index.FindIn(VietnameseText.Words(string.Join(' ', typed)))
                .SelectMany(one => one.Taken).ToList();
            Assert.Equal(taken.Distinct(), taken);
            Assert.All(taken, at => Assert.InRange(at, 0, typed.Length - 1));
        }).QuickCheckThrowOnFailure();

    static List<int>? Taken(string phrase, string query)
    {
        var (words, one) = (VietnameseText.Words(query), new Phrase(phrase, Classes, []));
        return Enumerable.Range(0, words.Count).Select(at => one.MatchAt(words, at))
            .FirstOrDefault(at => at is not null);
    }
}
