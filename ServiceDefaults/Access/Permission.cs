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
/// <param name="Purposes">For which of the known purposes; the request must tell one of them. Null where none is
/// asked for.</param>
public sealed record PermissionRow(
    Reach Reach, IReadOnlyList<string>? Roles = null, IReadOnlyList<string>? Scopes = null,
    IReadOnlyList<ActorKind>? Kinds = null, DateOnly? From = null, DateOnly? To = null,
    IReadOnlyList<string>? Purposes = null)
{
    internal bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    internal bool Serves(string? purpose) =>
        Purposes is null || (purpose is not null && Purposes.Contains(purpose, StringComparer.Ordinal));
}

/// <summary>Something that not everybody may do, and who may.</summary>
/// <param name="Words">What it is, in Vietnamese.</param>
/// <param name="Who">Each line gives it; none takes it away.</param>
public sealed record Permission(string Words, IReadOnlyList<PermissionRow> Who)
{
    /// <summary>Every purpose that serves on some line, in order of name.</summary>
    public IReadOnlyList<string> Purposes =>
        [.. Who.SelectMany(row => row.Purposes ?? []).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether nobody gets in without telling one.</summary>
    public bool AsksPurpose => Who.All(row => row.Purposes is not null);
}
