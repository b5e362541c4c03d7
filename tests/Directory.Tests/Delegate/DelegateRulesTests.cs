using EGov.Directory.Delegate;
using EGov.ServiceDefaults.Problems;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.Delegate;

public sealed class DelegateRulesTests
{
    static readonly Guid Office = Guid.NewGuid(), Part = Guid.NewGuid();
    static readonly DateOnly From = new(2024, 3, 1), To = new(2024, 3, 31);

    [Fact]
    public void A_deputy_of_the_unit_or_of_a_part_of_it_may_act()
    {
        Assert.Empty(Judge(Source(), Deputy(Office)));
        Assert.Empty(Judge(Source(), Deputy(Part)));
    }

    [Fact]
    public void Somebody_of_another_unit_may_not() =>
        Assert.Equal(["DelegateServesThere"], Codes(Judge(Source(), Deputy(Guid.NewGuid()))));

    [Fact]
    public void Who_serves_there_only_a_part_of_the_time_or_for_another_may_not()
    {
        Assert.Equal(["DelegateServesThere"], Codes(Judge(Source(), Deputy(Office, to: To.AddDays(-1)))));
        Assert.Equal(["DelegateServesThere"], Codes(Judge(Source(), Deputy(Office, kind: PostKind.Delegated))));
    }

    [Theory]
    [InlineData("2024-02-29", "2024-03-31")]
    [InlineData("2024-03-01", "2024-04-01")]
    public void A_delegation_lies_within_the_post_it_is_from(string first, string last)
    {
        var source = Source(From, To);
        var refusals = Judge(source, Deputy(Office), DateOnly.Parse(first), DateOnly.Parse(last));
        Assert.Equal(["DelegationStaysWithinThePost"], Codes(refusals));
        Assert.Contains("từ ngày 01/03/2024 đến hết ngày 31/03/2024", refusals[0].Message, StringComparison.Ordinal);
        Assert.Empty(Judge(source, Deputy(Office)));
    }

    [Fact]
    public void A_post_without_an_end_is_named_without_one()
    {
        var refusal = Assert.Single(Judge(Source(To), Deputy(Office)));
        Assert.Contains("từ ngày 31/03/2024; ủy quyền", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_delegated_is_not_delegated_again_and_the_article_says_so()
    {
        var passed = Source().Delegate(Guid.NewGuid(), Guid.NewGuid(), "x", From, To, "x");
        var refusal = Assert.Single(Judge(passed, Deputy(Office)));
        Assert.Equal(("DelegationIsNotPassedOn", "Nghị định 30/2020/NĐ-CP Điều 13 khoản 3"),
            (refusal.Code, refusal.Article));
    }

    [Fact]
    public void Nobody_acts_for_themselves()
    {
        var deputy = Deputy(Office);
        Assert.Equal(["DelegateIsAnother"], Codes(Judge(deputy.Posts[0], deputy)));
    }

    [Fact]
    public void The_same_is_not_delegated_twice_at_a_time()
    {
        var (source, deputy) = (Source(), Deputy(Office));
        deputy.Posts.Add(source.Delegate(Guid.NewGuid(), deputy.Id, "x", To, To, "x"));
        Assert.Equal(["PostIsHeldOnce"], Codes(Judge(source, deputy)));
    }

    [Fact]
    public void Who_receives_for_another_is_reachable_too() => Assert.Equal(["HoldersAreReachable"], Codes(Judge(
        Source(), Deputy(Office), role: new("leader", PublicContact: "x"))));

    [Fact]
    public void Days_act_and_title_are_as_of_any_post() => Assert.Equal(
        ["LastDayIsNotBeforeTheFirst", "TextIsWritten", "TextIsWritten"],
        Codes(DelegateRules.Judge(new(Guid.NewGuid(), "", To, From, ""), Source(), Deputy(Office),
            new HashSet<Guid> { Office }, null)));

    static Post Source(DateOnly? from = null, DateOnly? to = null) => Post.Of(Guid.NewGuid(), Guid.NewGuid(),
        new(Office, "leader", "Giám đốc", PostKind.Regular, IsHead: true), from ?? new(2020, 1, 1), to, "x");

    static Person Deputy(Guid unit, PostKind kind = PostKind.Regular, DateOnly? to = null)
    {
        var person = Person.Enter(Guid.NewGuid(), PersonKind.Officer, new("Trần Thị Mẫu", null, null, false));
        person.Posts.Add(Post.Of(
            Guid.NewGuid(), person.Id, new(unit, "specialist", "x", kind, false), new(2020, 1, 1), to, "x"));
        return person;
    }

    static IReadOnlyList<Refusal> Judge(
        Post source, Person deputy, DateOnly? from = null, DateOnly? to = null, PostRole? role = null) =>
        DelegateRules.Judge(new(deputy.Id, "TUQ. Giám đốc", from ?? From, to ?? To, "3/GUQ"), source, deputy,
            new HashSet<Guid> { Office, Part }, role);

    static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(refusal => refusal.Code);

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        var (own, passed) = (Deputy(Office), Source().Delegate(Guid.NewGuid(), Guid.NewGuid(), "x", From, To, "x"));
        Assert.Equal(["DelegationIsNotPassedOn id: Người được ủy quyền không được ủy quyền lại."],
            Judge(passed, Deputy(Office)).Told());
        Assert.Equal(["DelegateIsAnother toPersonId: Không thể ủy quyền cho chính mình."],
            Judge(own.Posts[0], own).Told());
        Assert.Equal(["DelegateServesThere toPersonId: Người được ủy quyền phải giữ chức trách tại đơn vị hoặc đơn vị "
            + "trực thuộc trong suốt thời gian đó."], Judge(Source(), Deputy(Guid.NewGuid())).Told());
        Assert.Equal("to", Assert.Single(Judge(Source(To), Deputy(Office))).Field);
        Assert.Equal("title", Assert.Single(DelegateRules.Judge(new(Guid.NewGuid(), "", From, To, "3/GUQ"), Source(),
            Deputy(Office), new HashSet<Guid> { Office }, null)).Field);
    }
}
