using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EGov.ServiceDefaults.Http;

/// <summary>Strong entity tags: what a reader has seen, and whether it is still so.</summary>
public static class ETags
{
    /// <summary>A tag over the parts that make an answer what it is (id, version, time of change).</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return $"\"{Base64Url.EncodeToString(hash.AsSpan(0, 12))}\"";
    }

    /// <summary>
    /// Sets ETag on the answer and tells whether the caller has it already: then answer 304 with no body.
    /// </summary>
    public static bool IsKnown(HttpContext http, string etag)
    {
        http.Response.Headers.ETag = etag;
        return Names(http.Request.Headers.IfNoneMatch, etag);
    }

    /// <summary>Null when the update may go on; 412 when If-Match names another state; 428 when it is
    /// missing.</summary>
    public static IResult? Check(HttpContext http, string etag)
    {
        if (string.IsNullOrEmpty(http.Request.Headers.IfMatch))
        {
            return Refuse.With(StatusCodes.Status428PreconditionRequired,
                [new Refusal("StateSeenIsNamed", "Cần nêu phiên bản đã xem (If-Match) khi sửa.", "If-Match")]);
        }
        return Names(http.Request.Headers.IfMatch, etag)
            ? null
            : Refuse.Stale(new Refusal(
                "StateSeenIsCurrent", "Dữ liệu đã được người khác sửa, xin tải lại.", "If-Match"));
    }

    static bool Names(StringValues header, string etag) =>
        EntityTagHeaderValue.TryParseList(header.ToArray()!, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any)
            || string.Equals(tag.Tag.Value, etag, StringComparison.Ordinal));
}
