namespace EGov.ServiceDefaults.Access;

/// <summary>What somebody is to the administration: claim <c>kind</c> of an access token.</summary>
public enum ActorKind { Citizen, Officer, Postal, Machine }

/// <summary>A role (vai trò) held in a unit between two days, both included; without a last day until further
/// notice.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Unit">Id of the unit in the directory.</param>
/// <param name="From">First day, as counted in Vietnam.</param>
/// <param name="To">Last day, or null.</param>
public sealed record Grant(string Role, Guid Unit, DateOnly From, DateOnly? To = null)
{
    /// <summary>Whether the role is held on that day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>Who asks, as a checked token says. It holds no name and nothing else that is personal.</summary>
/// <param name="Subject">Opaque id of the account or machine client.</param>
/// <param name="Kind">What the subject is to the administration.</param>
/// <param name="Client">Id of the program the token was given to.</param>
public sealed record Actor(string Subject, ActorKind Kind, string Client)
{
    /// <summary>What a machine may do; empty for people.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Roles of officers and postal staff; empty for all others.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>The one role and unit they act for, the grants being no others; null where they did not say.</summary>
    public ActingFor? For { get; init; }

    /// <summary>The session somebody signed in to, or null for a machine.</summary>
    public string? Session { get; init; }
}
