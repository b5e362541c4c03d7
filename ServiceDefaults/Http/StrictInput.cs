using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace EGov.ServiceDefaults.Http;

/// <summary>
/// Refuses what no endpoint could use, before any sees it: NUL characters (PostgreSQL's text has none) in address
/// or JSON, and JSON of more than <see cref="LargestJson"/> bytes on routes that do not name another limit.
/// </summary>
internal sealed class StrictInput(RequestDelegate next)
{
    const long LargestJson = 8 << 20;

    static readonly Refusal Nul = new("RequestHasNoNul", "Địa chỉ có ký tự không dùng được (NUL).");

    public Task InvokeAsync(HttpContext http)
    {
        // In a path the server itself refuses it.
        if (http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
        {
            return Refuse.BadRequest(Nul).ExecuteAsync(http);
        }
        if (http.Request.HasJsonContentType())
        {
            var largest = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } named
                ? named.MaxRequestBodySize ?? long.MaxValue
                : LargestJson;
            http.Request.Body = new StrictJsonStream(http.Request.Body, largest);
        }
        return next(http);
    }
}
