using System.Diagnostics;

namespace EGov.Gateway.Answers;

/// <summary>Headers every answer carries, whoever wrote it.</summary>
internal static class AnswerHeaders
{
    const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    const string Permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    public static void UseAnswerHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(Write, http);
        return next(http);
    });

    static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // A service may narrow the policy for a page of its own; none may go without.
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy;
        }
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
        if (Activity.Current is { } activity)
        {
            headers["X-Trace-Id"] = activity.TraceId.ToHexString();
        }
        return Task.CompletedTask;
    }
}
