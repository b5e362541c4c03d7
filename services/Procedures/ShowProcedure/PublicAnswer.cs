using EGov.ServiceDefaults.Http;

namespace EGov.Procedures.ShowProcedure;

/// <summary>
/// Public answers may be kept by anyone but must be asked again each time: the tag changes at the very moment a
/// decision takes effect, so nobody is shown a procedure that is no longer in force.
/// </summary>
internal static class PublicAnswer
{
    public static bool IsKnown(HttpContext http, string etag)
    {
        http.Response.Headers.CacheControl = "public, no-cache";
        return ETags.IsKnown(http, etag);
    }
}
