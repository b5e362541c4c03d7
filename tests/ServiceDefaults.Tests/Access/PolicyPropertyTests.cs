using EGov.ServiceDefaults.Access;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>What holds for every actor, permission, target, day and tree.</summary>
public sealed class PolicyPropertyTests
{
    static readonly DateOnly First = new(2026, 1, 1);
    static readonly Guid[] Units = [.. Enumerable.Range(1, 8).Select(number => new Guid(number, 0, 0, new byte[8]))];
    static readonly string[] RoleNames = ["clerk", "leader", "auditor"];
    static readonly string[] Subjects = ["a", "b"];
    static readonly string?[] Purposes = [null, "inspection", "curiosity"];

    static readonly Gen<DateOnly> Day = Gen.Choose(0, 9).Select(First.AddDays);
    static readonly Gen<DateOnly?> MaybeDay = Gen.OneOf(Gen.Constant((DateOnly?)null), Day.Select(day => (DateOnly?)day));

    // A parent comes before its children, so there is no circle.
    static readonly Gen<UnitTree> Tree = Gen.ListOf(Gen.Choose(-3, 6), Units.Length).Select(parents =>
    {
        var tree = new UnitTree();
        tree.Replace(parents.Select((parent, index) => new UnitLink(Units[index],
            parent >= 0 && parent < index ? Units[parent] : null, First.AddDays(index % 3), null)));
        return tree;
    });

    static readonly Gen<Grant> AnyGrant = from role in Gen.Elements(RoleNames)
                                          from unit in Gen.Elements(Units)
                                          from day in Day
                                          from to in MaybeDay
                                          select new Grant(role, unit, day, to);

    static readonly Gen<Actor> AnyActor = from subject in Gen.Elements(Subjects)
                                          from kind in Gen.Elements(Enum.GetValues<ActorKind>())
                                          from scopes in Gen.SubListOf("s1", "s2")
                                          from grants in Gen.ListOf(AnyGrant, 3)
                                          select new Actor(subject, kind, "c") { Scopes = [.. scopes], Grants = [.. grants] };

    static readonly Gen<PermissionRow> Row =
        from sort in Gen.Choose(0, 2)
        from reach in Gen.Elements(sort switch
        {
            0 => new[] { Reach.Any, Reach.Subtree, Reach.Unit },
            1 => [Reach.Any],
            _ => [Reach.Any, Reach.Own],
        })
        from role in Gen.Elements(RoleNames)
        from kind in Gen.Elements(Enum.GetValues<ActorKind>())
        from start in MaybeDay
        from to in MaybeDay
        from purpose in Gen.Elements<string[]?>(null, ["inspection"], ["inspection", "statistics"])
        select new PermissionRow(reach, sort == 0 ? [role] : null, sort == 1 ? ["s1"] : null,
            sort == 2 ? [kind] : null, start, to, purpose);

    static readonly Gen<Asked> Anything =
        from actor in AnyActor
        from rows in Gen.ListOf(Row, 2)
        from unit in Gen.Elements(Units.Select(unit => (Guid?)unit).Append(null))
        from owner in Gen.Elements(Subjects.Append(null))
        from day in Day
        from tree in Tree
        from purpose in Gen.Elements(Purposes)
        select new Asked(actor, new("", [.. rows]), new(unit, owner), day, tree, purpose);

    [Fact]
    public void Decision_is_what_the_lines_say_read_one_by_one() => Holds(asked =>
        (Decide(asked) == Decision.Allowed) == asked.Permission.Who.Any(row => Gives(row, asked)));

    [Fact]
    public void List_shows_a_record_exactly_when_it_may_be_read_alone() => Holds(asked =>
    {
        var scope = Policy.ScopeOf(asked.Actor, asked.Permission, asked.Day, asked.Purpose);
        var isListed = scope.IsEverything
            || (asked.Target.Unit is { } unit && scope.UnitsOf(asked.Day, asked.Tree).Contains(unit))
            || (scope.Owner is not null && scope.Owner == asked.Target.Owner);
        // A unit that is not there today is in no tree, but a role of that very unit alone still names it.
        return isListed == (Decide(asked) == Decision.Allowed);
    });

    [Fact]
    public void Another_line_never_takes_away() => Holds(asked => Decide(asked) != Decision.Allowed
        || Decide(asked with { Permission = new("", [new(Reach.Own, Kinds: [ActorKind.Citizen]), .. asked.Permission.Who]) })
            == Decision.Allowed);

    [Fact]
    public void Fewer_grants_never_give_more() => Holds(asked =>
        Decide(asked with { Actor = asked.Actor with { Grants = [.. asked.Actor.Grants.Skip(1)] } }) != Decision.Allowed
        || Decide(asked) == Decision.Allowed);

    [Fact]
    public void Nobody_holds_a_permission_without_lines() => Holds(asked =>
        Decide(asked with { Permission = new("", []) }) == Decision.Refused);

    [Fact]
    public void Units_that_are_not_known_never_let_in_more() => Holds(asked =>
        Decide(asked with { Tree = new() }) != Decision.Allowed || Decide(asked) == Decision.Allowed);

    [Fact]
    public void Telling_a_purpose_never_takes_away() => Holds(asked =>
        Decide(asked) != Decision.Allowed || Decide(asked with { Purpose = "inspection" }) == Decision.Allowed);

    [Fact]
    public void Acting_for_a_role_one_holds_never_gives_more() => Holds(asked => asked.Actor.Grants.All(grant =>
        Policy.Narrow(asked.Actor, new(grant.Role, grant.Unit), asked.Day) is not { } narrowed
        || Decide(asked with { Actor = narrowed }) != Decision.Allowed || Decide(asked) == Decision.Allowed));

    [Fact]
    public void What_is_allowed_by_a_role_is_allowed_to_whoever_acts_for_one_of_those_held() => Holds(asked =>
        Decide(asked) != Decision.Allowed || asked.Permission.Who.Any(row => row.Roles is null && Gives(row, asked))
        || asked.Actor.Grants.Any(grant => Policy.Narrow(asked.Actor, new(grant.Role, grant.Unit), asked.Day)
            is { } narrowed && Decide(asked with { Actor = narrowed }) == Decision.Allowed));

    // The rule once more, as long as it takes to say it without a scope.
    static bool Gives(PermissionRow row, Asked asked)
    {
        var (actor, day) = (asked.Actor, asked.Day);
        if (row.From > day || row.To < day || (row.Purposes is not null && asked.Purpose != "inspection"))
        {
            return false;
        }
        if (row.Kinds is not null)
        {
            return row.Kinds.Contains(actor.Kind) && (row.Reach == Reach.Any || asked.Target.Owner == actor.Subject);
        }
        if (row.Scopes is not null)
        {
            return actor.Kind == ActorKind.Machine && actor.Scopes.Contains("s1");
        }
        return actor.Kind is ActorKind.Officer or ActorKind.Postal && actor.Grants.Any(grant =>
            row.Roles!.Contains(grant.Role) && grant.From <= day && !(grant.To < day) && row.Reach switch
            {
                Reach.Any => true,
                Reach.Unit => asked.Target.Unit == grant.Unit,
                _ => asked.Target.Unit is { } unit && asked.Tree.IsWithin(unit, grant.Unit, day),
            });
    }

    static Decision Decide(Asked asked) => Policy.Decide(
        asked.Actor, asked.Permission, asked.Target, asked.Day, asked.Tree, asked.Purpose);

    static void Holds(Func<Asked, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Anything.ToArbitrary(), property));

    sealed record Asked(
        Actor Actor, Permission Permission, Target Target, DateOnly Day, UnitTree Tree, string? Purpose);
}
