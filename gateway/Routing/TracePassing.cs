using System.Diagnostics;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace EGov.Gateway.Routing;

/// <summary>
/// Names the gateway's own span as the parent of what the service does. The HTTP client would start one more span of
/// its own per request only to say the same.
/// </summary>
internal static class TracePassing
{
    public static void Quieten(ForwarderHttpClientContext context, SocketsHttpHandler handler) =>
        handler.ActivityHeadersPropagator = null;

    public static void Apply(TransformBuilderContext context) => context.AddRequestTransform(request =>
    {
        if (Activity.Current is { } span)
        {
            var headers = request.ProxyRequest.Headers;
            headers.Remove("traceparent");
            headers.TryAddWithoutValidation("traceparent", span.Id);
        }
        return default;
    });
}
