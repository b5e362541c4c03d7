namespace EGov.ServiceDefaults.Audit;

/// <summary>Who acts, as the audit names it: never a name, an address or a citizen's number.</summary>
/// <param name="Sub">Stable id of the person or machine; empty where nobody is signed in.</param>
/// <param name="Kind">citizen, officer, postal, machine, operator, system or anonymous.</param>
/// <param name="Client">Client application, or empty.</param>
public sealed record AuditActor(string Sub, string Kind, string Client = "")
{
    /// <summary>The service itself: what the clock or a job does.</summary>
    public static AuditActor System { get; } = new("system", "system");

    /// <summary>Whoever holds the operator's key.</summary>
    public static AuditActor Operator { get; } = new("operator", "operator");

    /// <summary>Nobody who is known.</summary>
    public static AuditActor Anonymous { get; } = new("", "anonymous");
}
