namespace EGov.ServiceDefaults.Access;

/// <summary>How far a permission goes: everything, units below that of the role, that unit alone, or what belongs to
/// whoever asks.</summary>
public enum Reach { Any, Subtree, Unit, Own }

/// <summary>
/// One line of <c>access.json</c>: who holds the permission. It names roles, or scopes of machines, or kinds of
/// people; one of the three.
/// </summary>
/// <param name="Reach">How far; subtree and unit go with roles, own with kinds.</param>
/// <param name="Roles">Officers and postal staff who hold one of these roles.</param>
/// <param name="Scopes">Machines that were given one of these scopes.</param>
/// <param name="Kinds">Everybody of one of these kinds.</param>
/// <param name="From">First day the line holds, or null.</param>
/// <param name="To">Last day it holds, or null.</param>
/// <param name="Purpose">Whether the purpose must be told.</param>
public sealed record PermissionRow(
    Reach Reach, IReadOnlyList<string>? Roles = null, IReadOnlyList<string>? Scopes = null,
    IReadOnlyList<ActorKind>? Kinds = null, DateOnly? From = null, DateOnly? To = null, bool Purpose = false)
{
    internal bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);
}

/// <summary>Something that not everybody may do, and who may.</summary>
/// <param name="Words">What it is, in Vietnamese.</param>
/// <param name="Who">Each line gives it; none takes it away.</param>
public sealed record Permission(string Words, IReadOnlyList<PermissionRow> Who);
