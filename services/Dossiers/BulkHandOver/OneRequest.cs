using System.Text.Json;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Idempotency;
using Microsoft.AspNetCore.Http.Features;

namespace EGov.Dossiers.BulkHandOver;

/// <summary>What became of each dossier, in the order asked.</summary>
internal sealed record BulkAnswer(IReadOnlyList<BulkResult> Items);

/// <summary>What became of one dossier.</summary>
/// <param name="Id">Which.</param>
/// <param name="Status">The status its own step would have answered.</param>
/// <param name="ETag">Its new tag; null where it was refused.</param>
/// <param name="Answer">What its own step would have answered.</param>
internal sealed record BulkResult(Guid Id, int Status, string? ETag, JsonElement Answer);

/// <summary>The step of one dossier as a request of its own: the same caller, its own tag, key and answer.</summary>
internal static class OneRequest
{
    public static HttpContext Of(HttpContext http, IServiceProvider services, SeenDossier one)
    {
        // What was decided about the caller shines through from the request that asks for all.
        var features = new FeatureCollection(http.Features);
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = http.Request.Method, Path = $"{http.Request.Path}/{one.Id:D}", Scheme = http.Request.Scheme,
            Headers = new HeaderDictionary { ["If-Match"] = one.ETag },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        features.Set<IServiceProvidersFeature>(new RequestServicesFeature(services));
        var inner = new DefaultHttpContext(features);
        foreach (var name in (string[])[IdempotentWrite.Header, HttpAccess.PurposeHeader, ActingFor.Header])
        {
            if (http.Request.Headers.TryGetValue(name, out var value))
            {
                inner.Request.Headers[name] = value;
            }
        }
        return inner;
    }

    public static async Task<BulkResult> AnswerAsync(HttpContext inner, Guid id, IResult result)
    {
        await result.ExecuteAsync(inner);
        await inner.Response.BodyWriter.FlushAsync();
        var body = ((MemoryStream)inner.Response.Body).ToArray();
        return new(id, inner.Response.StatusCode, inner.Response.StatusCode < 400 ? inner.Response.Headers.ETag.ToString() : null,
            JsonDocument.Parse(body).RootElement);
    }

    sealed class RequestServicesFeature(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }
}
