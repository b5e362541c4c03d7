using EGov.ServiceDefaults.Auth;
using EGov.ServiceDefaults.Problems;
using Yarp.ReverseProxy.Configuration;

namespace EGov.Gateway;

/// <summary>
/// Who may pass the door. The one place where tokens will be read; until then a write on an API route asks for
/// the operator key. A route says what it asks for in its metadata, and a route that says nothing is not served.
/// </summary>
internal static class Access
{
    /// <summary>Name of the metadata entry of a route.</summary>
    public const string Metadata = "Access";

    /// <summary>Everybody may read and send; pages guard themselves.</summary>
    public const string Open = "open";

    /// <summary>Everybody may read; whatever else the method may be needs the key.</summary>
    public const string OperatorWrites = "operatorWrites";

    public static bool IsKnown(string? word) => word is Open or OperatorWrites;

    /// <summary>Passes the request on, or answers 401.</summary>
    public static Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (Word(http.GetReverseProxyFeature().Route.Config) == Open)
        {
            // A page service has no use for the key, so it never sees one.
            http.Request.Headers.Remove(OperatorKey.Header);
            return next(http);
        }
        if (IsRead(http.Request.Method) || OperatorKey.IsPresented(http))
        {
            return next(http);
        }
        http.Response.Headers.WWWAuthenticate = "OperatorKey";
        return Refuse.Unauthorized(OperatorKey.Missing).ExecuteAsync(http);
    }

    static string? Word(RouteConfig route) => route.Metadata?.GetValueOrDefault(Metadata);

    static bool IsRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
