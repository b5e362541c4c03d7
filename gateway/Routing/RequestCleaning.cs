using EGov.ServiceDefaults.Access;

namespace EGov.Gateway.Routing;

/// <summary>Takes away what a client may not tell a service: who it is, where it came from, another method or
/// path.</summary>
internal static class RequestCleaning
{
    // X-Forwarded-For, -Host, -Proto and -Prefix are written anew by the forwarder.
    static readonly string[] Untrusted =
    [
        "Forwarded", "X-Forwarded", "X-Forwarded-By", "X-Forwarded-Client-Cert", "X-Forwarded-Path",
        "X-Forwarded-Port", "X-Forwarded-Scheme", "X-Forwarded-Server", "X-Forwarded-Ssl", "X-Forwarded-User",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL", "X-Rewrite-URL",
        "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Cluster-Client-IP",
        "X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override", "Proxy", "baggage", "Correlation-Context",
    ];

    public static Task CleanAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Request.Headers;
        foreach (var name in Untrusted)
        {
            headers.Remove(name);
        }
        // A token that goes on was good, or is for the service's own locks; without one nobody acts for a unit.
        if (headers.Authorization.Count == 0)
        {
            headers.Remove(ActingFor.Header);
        }
        return next(http);
    }
}
