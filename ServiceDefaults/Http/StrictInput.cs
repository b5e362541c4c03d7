using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EGov.ServiceDefaults.Http;

/// <summary>
/// Refuses what no endpoint could use, before any sees it: NUL characters (PostgreSQL's text has none) in address
/// or JSON, JSON in another encoding than UTF-8, and JSON of more than <see cref="LargestJson"/> bytes on routes that
/// do not name another limit. Parameters without a value go where <see cref="EmptyValues"/> lets them.
/// </summary>
internal sealed class StrictInput(RequestDelegate next)
{
    const long LargestJson = 8 << 20;

    static readonly Refusal NotUtf8 = new("JsonIsUtf8", "JSON phải viết bằng UTF-8.", "Content-Type");

    static readonly Refusal Nul = new("RequestHasNoNul", "Địa chỉ có ký tự không dùng được (NUL).");

    public Task InvokeAsync(HttpContext http)
    {
        // In a path the server itself refuses it.
        if (http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
        {
            return Refuse.BadRequest(Nul).ExecuteAsync(http);
        }
        if (EmptyValues.Judge(http.GetEndpoint(), http.Request.QueryString) is { Count: > 0 } empty)
        {
            return Refuse.BadRequest([.. empty]).ExecuteAsync(http);
        }
        if (http.Request.HasJsonContentType())
        {
            if (http.Request.GetTypedHeaders().ContentType is { Charset.Length: > 0 } type)
            {
                if (!IsUtf8(type.Charset))
                {
                    return Refuse.With(StatusCodes.Status415UnsupportedMediaType, [NotUtf8]).ExecuteAsync(http);
                }
                // The framework does not know the name in quotes, and takes UTF-8 where none is named.
                http.Request.ContentType = type.MediaType.ToString();
            }
            var largest = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } named
                ? named.MaxRequestBodySize ?? long.MaxValue
                : LargestJson;
            http.Request.Body = new StrictJsonStream(http.Request.Body, largest);
        }
        return next(http);
    }

    static bool IsUtf8(StringSegment charset) =>
        HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
