using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace EGov.Gateway.Answers;

/// <summary>Keeps the inside inside: no server names, no inner addresses.</summary>
internal static class AnswerCleaning
{
    static readonly string[] Inner =
    [
        HeaderNames.Server, HeaderNames.XPoweredBy, "X-AspNet-Version", "X-AspNetMvc-Version", "X-Runtime",
        "X-SourceFiles", HeaderNames.Via, HeaderNames.AltSvc, "X-Trace-Id",
    ];

    public static void Apply(TransformBuilderContext context) => context.AddResponseTransform(answer =>
    {
        if (answer.ProxyResponse is { } inner)
        {
            Clean(answer.HttpContext, inner);
        }
        return default;
    });

    static void Clean(HttpContext http, HttpResponseMessage inner)
    {
        var headers = http.Response.Headers;
        foreach (var name in Inner)
        {
            headers.Remove(name);
        }
        if (inner.Headers.Location is { IsAbsoluteUri: true } location
            && IsOurs(location, inner.RequestMessage?.RequestUri))
        {
            headers.Location = location.PathAndQuery + location.Fragment;
        }
        if (inner.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            // A stream of events lives longer than any timeout of its route.
            http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        }
    }

    static bool IsOurs(Uri location, Uri? asked) => asked is not null && location.Authority == asked.Authority;
}
