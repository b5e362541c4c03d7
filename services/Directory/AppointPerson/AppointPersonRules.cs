using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.AppointPerson;

/// <summary>When a person may be given a post; every refusal at once.</summary>
internal static class AppointPersonRules
{
    /// <summary>Judges it by the person as they will be, the unit and the posts there are at it.</summary>
    public static IReadOnlyList<Refusal> Judge(
        PostRoles roles, AppointPersonRequest asked, Person person, Unit unit, IReadOnlyCollection<Post> postsOfUnit) =>
    [
        .. PostDayRules.DaysAreInOrder(asked.From, asked.To),
        .. UnitRules.ActIsNamed(asked.Act),
        .. UnitRules.TextIsWritten(asked.Title, 200, "title"),
        .. PersonRules.FactsAreSound(person.Facts),
        .. RoleIsKnown(roles, asked.Role),
        .. RoleFitsThePerson(roles.Find(asked.Role), person.Kind),
        .. RoleHasAHead(roles.Find(asked.Role), asked),
        .. DelegationIsNoAppointment(asked.Kind),
        .. ContactRules.HoldersAreReachable(person.Facts, [roles.Find(asked.Role)]),
        .. PostDayRules.UnitIsThere(unit, asked.From, asked.To),
        .. PostRules.UnitHasOneHead(asked.Facts, asked.From, asked.To, postsOfUnit),
        .. PostRules.PostIsHeldOnce(asked.Facts, asked.From, asked.To, person.Posts),
    ];

    static IEnumerable<Refusal> RoleIsKnown(PostRoles roles, string? role)
    {
        if (roles.Find(role) is null)
        {
            yield return new(nameof(RoleIsKnown),
                $"Vai trò phải là một trong: {string.Join(", ", roles.All.Select(one => one.Name))}.", "role");
        }
    }

    static IEnumerable<Refusal> RoleFitsThePerson(PostRole? role, PersonKind kind)
    {
        if (role is not null && role.Kind != kind)
        {
            yield return new(nameof(RoleFitsThePerson), role.Kind == PersonKind.Postal
                ? "Vai trò này chỉ dành cho nhân viên bưu điện."
                : "Nhân viên bưu điện không giữ vai trò của cơ quan nhà nước.", "role");
        }
    }

    static IEnumerable<Refusal> RoleHasAHead(PostRole? role, AppointPersonRequest asked)
    {
        if (asked.IsHead && role is { HasHead: false })
        {
            yield return new(nameof(RoleHasAHead), "Vai trò này không phải của người đứng đầu đơn vị.", "isHead");
        }
    }

    static IEnumerable<Refusal> DelegationIsNoAppointment(PostKind kind)
    {
        if (kind == PostKind.Delegated)
        {
            yield return new(nameof(DelegationIsNoAppointment),
                "Ủy quyền ghi từ chức trách của người ủy quyền, không bổ nhiệm.", "kind");
        }
    }
}
