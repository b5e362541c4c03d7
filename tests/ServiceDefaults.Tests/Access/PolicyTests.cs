using EGov.ServiceDefaults.Access;

namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>The policy line by line.</summary>
public sealed class PolicyTests
{
    static readonly DateOnly Day = new(2026, 11, 24);
    static readonly Guid Province = Guid.NewGuid();
    static readonly Guid Commune = Guid.NewGuid();
    static readonly Guid Elsewhere = Guid.NewGuid();
    static readonly UnitTree Tree = new();

    static PolicyTests() => Tree.Replace([
        new(Province, null, new(2020, 1, 1)), new(Commune, Province, new(2020, 1, 1)),
        new(Elsewhere, null, new(2020, 1, 1)),
    ]);

    [Fact]
    public void Role_reaches_its_unit_and_all_below() => Assert.Equal(
        [Decision.Allowed, Decision.Allowed, Decision.Refused, Decision.Refused],
        On(Holder("clerk", Province), Reach.Subtree, [Province, Commune, Elsewhere, null]));

    [Fact]
    public void Role_of_one_unit_reaches_that_unit_alone() => Assert.Equal(
        [Decision.Allowed, Decision.Refused, Decision.Refused],
        On(Holder("clerk", Province), Reach.Unit, [Province, Commune, null]));

    [Fact]
    public void Role_below_does_not_reach_up() =>
        Assert.Equal([Decision.Refused], On(Holder("clerk", Commune), Reach.Subtree, [Province]));

    [Fact]
    public void Role_without_bounds_reaches_what_has_no_unit_too() => Assert.Equal(
        [Decision.Allowed, Decision.Allowed], On(Holder("clerk", Commune), Reach.Any, [Elsewhere, null]));

    [Fact]
    public void Another_role_gives_nothing() =>
        Assert.Equal([Decision.Refused], On(Holder("leader", Province), Reach.Any, [Province]));

    [Theory]
    [InlineData("2026-11-25", null, false)]
    [InlineData("2026-11-24", null, true)]
    [InlineData("2020-01-01", "2026-11-24", true)]
    [InlineData("2020-01-01", "2026-11-23", false)]
    public void Role_counts_between_its_days_and_a_line_between_its_own(string from, string? to, bool counts)
    {
        var (first, last) = (DateOnly.Parse(from), to is null ? (DateOnly?)null : DateOnly.Parse(to));
        var expected = counts ? Decision.Allowed : Decision.Refused;
        var dated = new Actor("o", ActorKind.Officer, "c") { Grants = [new("clerk", Province, first, last)] };
        Assert.Equal(expected, Decide(dated, new(Reach.Subtree, Roles: ["clerk"])));
        Assert.Equal(expected, Decide(
            Holder("clerk", Province), new(Reach.Subtree, Roles: ["clerk"], From: first, To: last)));
    }

    [Fact]
    public void Postal_staff_hold_roles_and_citizens_and_machines_never_do()
    {
        var row = new PermissionRow(Reach.Any, Roles: ["postal"]);
        Assert.Equal(Decision.Allowed, Decide(Holder("postal", Province, ActorKind.Postal), row));
        Assert.Equal(Decision.Refused, Decide(Holder("postal", Province, ActorKind.Citizen), row));
        Assert.Equal(Decision.Refused, Decide(Holder("postal", Province, ActorKind.Machine), row));
    }

    [Fact]
    public void Scope_is_for_machines()
    {
        var row = new PermissionRow(Reach.Any, Scopes: ["directory.load", "other"]);
        Assert.Equal(Decision.Allowed, Decide(Bearer(ActorKind.Machine, "directory.load"), row));
        Assert.Equal(Decision.Refused, Decide(Bearer(ActorKind.Machine, "Directory.load"), row));
        Assert.Equal(Decision.Refused, Decide(Bearer(ActorKind.Machine), row));
        Assert.Equal(Decision.Refused, Decide(Bearer(ActorKind.Officer, "directory.load"), row));
    }

    [Fact]
    public void Own_is_what_belongs_to_whoever_asks()
    {
        var row = new PermissionRow(Reach.Own, Kinds: [ActorKind.Citizen]);
        var citizen = new Actor("c1", ActorKind.Citizen, "portal");
        Assert.Equal(Decision.Allowed, Decide(citizen, row, new(Owner: "c1")));
        Assert.Equal(Decision.Refused, Decide(citizen, row, new(Owner: "c2")));
        Assert.Equal(Decision.Refused, Decide(citizen, row, new(Commune)));
        Assert.Equal(Decision.Refused, Decide(citizen with { Kind = ActorKind.Officer }, row, new(Owner: "c1")));
    }

    [Fact]
    public void Purpose_is_asked_for_only_where_it_would_help()
    {
        var row = new PermissionRow(Reach.Subtree, Roles: ["clerk"], Purposes: ["inspection"]);
        var clerk = Holder("clerk", Province);
        Assert.Equal(Decision.PurposeMissing, Decide(clerk, row));
        Assert.Equal(Decision.PurposeMissing, Decide(clerk, row, purpose: ""));
        Assert.Equal(Decision.PurposeUnfit, Decide(clerk, row, purpose: "curiosity"));
        Assert.Equal(Decision.PurposeUnfit, Decide(clerk, row, purpose: "statistics"));
        Assert.Equal(Decision.Allowed, Decide(clerk, row, purpose: "inspection"));
        Assert.Equal(Decision.Refused, Decide(Holder("leader", Province), row));
        Assert.Equal(Decision.Allowed, Policy.Decide(
            clerk, new("", [row, new(Reach.Any, Roles: ["clerk"])]), new(Province), Day, Tree));
    }

    [Theory]
    [InlineData("clerk", "2026-11-24", true)]
    [InlineData("clerk", "2026-11-23", false)]
    [InlineData("leader", "2026-11-24", false)]
    public void Whoever_acts_for_a_role_holds_nothing_else(string role, string last, bool isHeld)
    {
        var both = new Actor("o", ActorKind.Officer, "c")
        {
            Grants = [new("clerk", Commune, new(2020, 1, 1), DateOnly.Parse(last)), new("clerk", Elsewhere, Day)],
        };
        var narrowed = Policy.Narrow(both, new(role, Commune), Day);
        Assert.Equal(isHeld, narrowed is not null);
        Assert.Equal(isHeld ? [both.Grants[0]] : [], narrowed?.Grants ?? []);
        Assert.Null(Policy.Narrow(both, new(role, Province), Day));
    }

    [Fact]
    public void Nobody_can_tell_before_the_units_are_known()
    {
        var clerk = Holder("clerk", Province);
        var permission = new Permission("", [new(Reach.Subtree, Roles: ["clerk"])]);
        Assert.Equal(Decision.UnitsAway, Policy.Decide(clerk, permission, new(Province), Day, new()));
        Assert.Equal(Decision.Refused, Policy.Decide(clerk, permission, default, Day, new()));
        Assert.Equal(Decision.Refused, Policy.Decide(
            clerk, new("", [new(Reach.Unit, Roles: ["clerk"])]), new(Commune), Day, new()));
    }

    static Decision Decide(Actor actor, PermissionRow row, Target? target = null, string? purpose = null) =>
        Policy.Decide(actor, new("", [row]), target ?? new(Province), Day, Tree, purpose);

    static Decision[] On(Actor actor, Reach reach, Guid?[] units) =>
        [.. units.Select(unit => Decide(actor, new(reach, Roles: ["clerk"]), new(unit)))];

    static Actor Holder(string role, Guid unit, ActorKind kind = ActorKind.Officer) =>
        new("o", kind, "c") { Grants = [new(role, unit, new(2020, 1, 1))] };

    static Actor Bearer(ActorKind kind, params string[] scopes) => new("m", kind, "c") { Scopes = scopes };
}
