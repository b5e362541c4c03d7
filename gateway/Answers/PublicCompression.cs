using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace EGov.Gateway.Answers;

/// <summary>
/// Compresses public text. An answer that sets a cookie or is private may hold a secret beside words of the
/// requester, so it goes as it is (the BREACH attack); public ones hold none.
/// </summary>
internal sealed class PublicCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    public override bool ShouldCompressResponse(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.SetCookie.Count > 0 || IsPrivate(headers.CacheControl.ToString())
            || !base.ShouldCompressResponse(context) || GetCompressionProvider(context) is null)
        {
            return false;
        }
        WeakenTag(headers);
        return true;
    }

    /// <summary>The compressed bytes are another representation: a strong tag would lie about them.</summary>
    static void WeakenTag(IHeaderDictionary headers)
    {
        var tag = headers.ETag.ToString();
        if (tag.StartsWith('"'))
        {
            headers.ETag = "W/" + tag;
        }
    }

    static bool IsPrivate(string cacheControl) =>
        cacheControl.Contains("private", StringComparison.OrdinalIgnoreCase)
        || cacheControl.Contains("no-store", StringComparison.OrdinalIgnoreCase)
        || cacheControl.Contains("no-transform", StringComparison.OrdinalIgnoreCase);
}
