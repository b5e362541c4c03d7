using EGov.Procedures.SearchProcedures;

namespace EGov.Procedures.Tests.SearchProcedures;

public sealed class AnswerCacheTests
{
    static readonly CachedAnswer Answer = new(new byte[500], "\"a\"");
    readonly AnswerCache cache = new(mostBytes: 16_000);

    [Fact]
    public void A_kept_answer_is_found_under_the_same_state()
    {
        cache.Keep("1", "q=khai", Answer);

        Assert.Same(Answer, cache.Find("1", "q=khai"));
        Assert.Null(cache.Find("1", "q=sinh"));
    }

    [Fact]
    public void Another_state_of_the_catalogue_knows_no_old_answer()
    {
        cache.Keep("1", "q", Answer);
        Assert.Null(cache.Find("2", "q"));

        cache.Keep("2", "other", Answer);
        Assert.Null(cache.Find("1", "q"));
    }

    [Fact]
    public void A_state_that_only_looks_like_the_old_one_knows_no_old_answer()
    {
        cache.Keep("1", "q", Answer);
        Assert.Null(cache.Find(new string('1', 1), "q"));
    }

    [Fact]
    public void Memory_is_bounded_and_what_is_used_stays()
    {
        cache.Keep("1", "used", Answer);
        foreach (var number in Enumerable.Range(0, 200))
        {
            cache.Keep("1", "q" + number, Answer);
            Assert.NotNull(cache.Find("1", "used"));
        }

        Assert.InRange(Enumerable.Range(0, 200).Count(number => cache.Find("1", "q" + number) is not null), 1, 40);
    }

    [Fact]
    public void An_answer_or_a_question_too_large_is_not_kept()
    {
        cache.Keep("1", "big", new CachedAnswer(new byte[9_000], "\"b\""));
        cache.Keep("1", new string('k', 2_000), Answer);

        Assert.Null(cache.Find("1", "big"));
        Assert.Null(cache.Find("1", new string('k', 2_000)));
    }
}
