using EGov.Portal.SignIn;
using EGov.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EGov.Portal.Site;

/// <summary>How long a page may be kept, and where visitors reach it.</summary>
internal static class PageAnswers
{
    /// <summary>Browsers and caches may keep the page so long: it is the same for everybody who is not signed
    /// in.</summary>
    public static void KeepFor(this HttpResponse response, TimeSpan time) =>
        response.Headers.CacheControl = response.HttpContext.SignedIn() is null
            ? $"public, max-age={(int)time.TotalSeconds}"
            : "private, no-store, no-cache";

    /// <summary>
    /// Sets a weak ETag; true where the visitor has that page already and 304 is enough. The page of somebody signed in
    /// is another one.
    /// </summary>
    public static bool IsKnown(this HttpContext http, string tag)
    {
        if (http.SignedIn() is not null)
        {
            return false;
        }
        var ours = new EntityTagHeaderValue($"\"{tag}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = ours;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(theirs =>
            theirs.Compare(ours, useStrongComparison: false) || theirs.Equals(EntityTagHeaderValue.Any));
    }

    /// <summary>Absolute address of a path as visitors write it.</summary>
    public static string PublicAddress(this HttpRequest request, SiteOptions site, string path) =>
        (site.PublicUrl.Length > 0 ? site.PublicUrl.TrimEnd('/') : $"{request.Scheme}://{request.Host}") + path;

    /// <summary>Path and query of the page the visitor asked for, also on the page that tells why it failed.</summary>
    public static (string Path, IEnumerable<KeyValuePair<string, StringValues>> Query) Asked(this HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? (asked.OriginalPath, QueryHelpers.ParseQuery(asked.OriginalQueryString))
            : (http.Request.Path, http.Request.Query);
}
