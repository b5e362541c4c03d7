using System.Globalization;
using EGov.ServiceDefaults.Http;

namespace EGov.Directory.ShowUnit;

/// <summary>
/// Public answers may be kept by anyone but are asked for again each time: their tag tells of any write.
/// </summary>
internal static class OpenAnswer
{
    public static bool IsKnown(HttpContext http, string etag)
    {
        http.Response.Headers.CacheControl = "public, no-cache";
        return ETags.IsKnown(http, etag);
    }

    public static bool IsKnown(HttpContext http, string what, long newest, DateOnly asOf) => IsKnown(http, ETags.Of(
        what, http.Request.Path.Value ?? "", http.Request.QueryString.Value ?? "",
        newest.ToString(CultureInfo.InvariantCulture), asOf.ToString("O", CultureInfo.InvariantCulture)));
}
