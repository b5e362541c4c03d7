namespace EGov.ServiceDefaults.Access;

/// <summary>
/// Who may do what: role, unit and what is below it, day and purpose. Pure; the lines of <c>access.json</c> are all
/// it knows. What no line gives is refused.
/// </summary>
public static class Policy
{
    static readonly Scope Everything = new() { IsEverything = true };

    /// <summary>Decides about one record on one day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="permission">For what.</param>
    /// <param name="target">About what.</param>
    /// <param name="day">Today, as counted in Vietnam.</param>
    /// <param name="tree">The units.</param>
    /// <param name="purpose">What the request tells, or null.</param>
    public static Decision Decide(
        Actor actor, Permission permission, Target target, DateOnly day, UnitTree tree, string? purpose = null) =>
        ScopeOf(actor, permission, day, purpose).Covers(target, day, tree);

    /// <summary>How far the permission goes for this actor on this day.</summary>
    public static Scope ScopeOf(Actor actor, Permission permission, DateOnly day, string? purpose = null)
    {
        var held = permission.Who.Where(row => row.Covers(day) && IsHeld(row, actor, day)).ToList();
        var given = held.Where(row => row.Serves(purpose)).ToList();
        return given.Exists(row => row.Reach == Reach.Any) ? Everything : new()
        {
            Subtrees = UnitsOf(given, Reach.Subtree, actor, day),
            Units = UnitsOf(given, Reach.Unit, actor, day),
            Owner = given.Exists(row => row.Reach == Reach.Own) ? actor.Subject : null,
            Beyond = given.Count == held.Count ? Decision.Refused
                : string.IsNullOrEmpty(purpose) ? Decision.PurposeMissing : Decision.PurposeUnfit,
        };
    }

    /// <summary>
    /// The same person with nothing but the role and unit they act for; null where they do not hold it on that day.
    /// </summary>
    public static Actor? Narrow(Actor actor, ActingFor acting, DateOnly day) =>
        actor.Grants.Where(grant => grant.Covers(day) && grant.Role == acting.Role && grant.Unit == acting.Unit)
            .ToList() is { Count: > 0 } held ? actor with { Grants = held, For = acting } : null;

    static bool IsHeld(PermissionRow row, Actor actor, DateOnly day) =>
        row.Kinds?.Contains(actor.Kind)
        ?? (row.Scopes is { } scopes ? actor.Kind == ActorKind.Machine && scopes.Any(actor.Scopes.Contains)
            : GrantsOf(row, actor, day).Any());

    static IReadOnlyList<Guid> UnitsOf(List<PermissionRow> rows, Reach reach, Actor actor, DateOnly day) =>
        [.. rows.Where(row => row.Reach == reach).SelectMany(row => GrantsOf(row, actor, day))
            .Select(grant => grant.Unit).Distinct()];

    static IEnumerable<Grant> GrantsOf(PermissionRow row, Actor actor, DateOnly day) =>
        actor.Kind is ActorKind.Officer or ActorKind.Postal && row.Roles is { } roles
            ? actor.Grants.Where(grant => grant.Covers(day) && roles.Contains(grant.Role, StringComparer.Ordinal))
            : [];
}
