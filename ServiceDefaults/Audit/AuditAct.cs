using EGov.ServiceDefaults.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGov.ServiceDefaults.Audit;

/// <summary>In whose name and why something is done; each thing it is done to becomes an entry.</summary>
/// <param name="By">Who acts.</param>
/// <param name="Action">What is done: name of the route, or of the job.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Whole">Set where many things are one entry, as in a load: what that entry is about.</param>
/// <param name="For">For whom: the role and unit somebody acts for, or empty.</param>
public sealed record AuditAct(AuditActor By, string Action, string Purpose, string? Whole = null, string For = "")
{
    /// <summary>
    /// The act of a request: its route, whoever sent it as the checked token says, and the purpose told, or else the
    /// permission it came through.
    /// </summary>
    public static AuditAct Of(HttpContext http) => Of(http, http.FindActor());

    internal static AuditAct Of(HttpContext http, Actor? actor)
    {
        var route = http.GetEndpoint()?.Metadata;
        return new(actor is null ? AuditActor.Anonymous : AuditActor.Of(actor),
            route?.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? http.Request.Method,
            http.Purpose() ?? route?.GetMetadata<RouteLock>()?.Permission ?? "", For: actor?.For?.ToString() ?? "");
    }

    /// <summary>The entry for one thing it is done to; hashes are SHA-256 of its state, null where there is
    /// none.</summary>
    public AuditEntry Entry(string what, byte[]? before = null, byte[]? after = null) =>
        AuditEntry.Of(By, Action, what, Purpose) with
        {
            OnBehalfOf = For,
            BeforeHash = before,
            AfterHash = after,
        };
}
