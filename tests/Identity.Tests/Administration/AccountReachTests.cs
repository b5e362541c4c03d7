using EGov.Identity.Administration;
using EGov.Identity.Grants;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Administration;

public sealed class AccountReachTests
{
    static readonly DateOnly Day = new(2026, 11, 24);
    static readonly Guid[] Units = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];

    [Fact]
    public void Posts_of_the_day_count_and_all_of_them_where_there_is_none()
    {
        PostCopy[] posts = [Post(0, -100, -1), Post(1, -10, null), Post(2, 1, null)];
        Assert.Equal([Units[1]], AccountReach.PostsThatCount(posts, Day).Select(post => post.UnitId));
        Assert.Equal(3, AccountReach.PostsThatCount(posts, Day.AddDays(-5000)).Count);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("0,1", true)]
    [InlineData("0,2", false)]
    [InlineData("2", false)]
    [InlineData("", false)]
    public void Every_post_must_lie_within_reach(string units, bool covered) => Assert.Equal(covered,
        AccountReach.Covers(new HashSet<Guid> { Units[0], Units[1] }, [.. units.Split(',',
            StringSplitOptions.RemoveEmptyEntries).Select(unit => Post(int.Parse(unit), -10, null))]));

    [Fact]
    public void A_wider_reach_never_covers_less() => Prop.ForAll(
        (from reach in Gen.Choose(0, 3).ListOf()
         from more in Gen.Choose(0, 3)
         from posts in Gen.Choose(0, 3).ListOf()
         select (reach, more, posts)).ToArbitrary(), it =>
        {
            var posts = it.posts.Select(unit => Post(unit, -10, null)).ToList();
            var narrow = it.reach.Select(unit => Units[unit]).ToHashSet();
            return !AccountReach.Covers(narrow, posts)
                || AccountReach.Covers(narrow.Append(Units[it.more]).ToHashSet(), posts);
        }).QuickCheckThrowOnFailure();

    static PostCopy Post(int unit, int from, int? to) => new()
    {
        PersonId = Guid.Empty, PostId = Guid.NewGuid(), UnitId = Units[unit], Role = "clerk", Kind = "regular",
        ValidFrom = Day.AddDays(from), ValidTo = to is { } last ? Day.AddDays(last) : null, };
}
