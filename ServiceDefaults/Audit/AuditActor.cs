using EGov.ServiceDefaults.Access;

namespace EGov.ServiceDefaults.Audit;

/// <summary>Who acts, as the audit names it: never a name, an address or a citizen's number.</summary>
/// <param name="Sub">Stable id of the person or machine; empty where nobody is signed in.</param>
/// <param name="Kind">citizen, officer, postal, machine, operator, system or anonymous.</param>
/// <param name="Client">Client application, or empty.</param>
public sealed record AuditActor(string Sub, string Kind, string Client = "")
{
    /// <summary>The service itself: what the clock or a job does.</summary>
    public static AuditActor System { get; } = new("system", "system");

    /// <summary>Whoever runs the service's program by hand.</summary>
    public static AuditActor Operator { get; } = new("operator", "operator");

    /// <summary>Nobody who is known.</summary>
    public static AuditActor Anonymous { get; } = new("", "anonymous");

    /// <summary>Whoever a checked token names.</summary>
    public static AuditActor Of(Actor actor) => new(actor.Subject, KindOf(actor.Kind), actor.Client);

    static string KindOf(ActorKind kind) => kind switch
    {
        ActorKind.Citizen => "citizen",
        ActorKind.Officer => "officer",
        ActorKind.Postal => "postal",
        _ => "machine",
    };
}
