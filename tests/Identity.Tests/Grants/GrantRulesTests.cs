using EGov.Identity.Accounts;
using EGov.Identity.Grants;

namespace EGov.Identity.Tests.Grants;

public sealed class GrantRulesTests
{
    static readonly Guid Person = Guid.NewGuid();
    static readonly Guid Unit = Guid.NewGuid();
    static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-24", null, true)]
    [InlineData("2026-01-01", "2026-11-24", true)]
    [InlineData("2026-11-25", null, false)]
    [InlineData("2026-01-01", "2026-11-23", false)]
    public void A_post_counts_on_its_days_first_and_last_included(string from, string? to, bool counts) =>
        Assert.Equal(counts, Of(AccountKind.Officer, Post("clerk", from, to)).Count == 1);

    [Fact]
    public void A_citizen_has_no_grants_even_with_a_person() =>
        Assert.Empty(Of(AccountKind.Citizen, Post("clerk", "2026-01-01", null)));

    [Fact]
    public void Posts_of_somebody_else_give_nothing() => Assert.Empty(GrantRules.GrantsOf(
        Account(AccountKind.Officer, Guid.NewGuid()), [Post("clerk", "2026-01-01", null)], Today));

    [Fact]
    public void An_account_without_a_person_has_no_grants() => Assert.Empty(GrantRules.GrantsOf(
        Account(AccountKind.Officer, null), [Post("clerk", "2026-01-01", null)], Today));

    [Fact]
    public void The_same_role_twice_in_a_unit_is_one_grant_of_the_longer_post()
    {
        var grant = Assert.Single(Of(AccountKind.Postal,
            Post("postal", "2026-01-01", "2026-12-31"), Post("postal", "2026-05-01", null)));

        Assert.Equal(new Grant("postal", Unit, new(2026, 5, 1), null), grant);
    }

    [Fact]
    public void Different_roles_stand_side_by_side_in_order() =>
        Assert.Equal(["leader", "specialist"], Of(AccountKind.Officer,
            Post("specialist", "2026-01-01", null), Post("leader", "2026-01-01", null)).Select(grant => grant.Role));

    static IReadOnlyList<Grant> Of(string kind, params PostCopy[] posts) =>
        GrantRules.GrantsOf(Account(kind, Person), posts, Today);

    static Account Account(string kind, Guid? person) => new() { Kind = kind, Name = "Ánh", PersonId = person };

    static PostCopy Post(string role, string from, string? to) => new()
    {
        PersonId = Person, PostId = Guid.NewGuid(), UnitId = Unit, Role = role, Kind = "regular",
        ValidFrom = DateOnly.Parse(from), ValidTo = to is null ? null : DateOnly.Parse(to),
    };
}
