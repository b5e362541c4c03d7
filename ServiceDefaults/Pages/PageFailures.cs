using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Pages;

/// <summary>Turns a failure behind a page into a status, which a page of the service then says in plain words.</summary>
public static class PageFailures
{
    /// <summary>
    /// Answers failures with the page at <c>/loi/{status}</c>. Call it after the failures' own middleware of APIs.
    /// </summary>
    /// <param name="app">The service.</param>
    /// <param name="judge">Status of an exception the service foresees; null: 400 or 500 by its kind.</param>
    /// <param name="isPage">What people read; all else keeps problem+json. Left out: everything is.</param>
    public static void UsePageFailures(
        this IApplicationBuilder app, Func<Exception, int?> judge, Func<HttpContext, bool>? isPage = null)
    {
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseMiddleware<PageFailing>(judge, isPage ?? (_ => true));
    }
}

/// <summary>Catches what a page throws.</summary>
internal sealed partial class PageFailing(
    RequestDelegate next, ILogger<PageFailing> log, Func<Exception, int?> judge, Func<HttpContext, bool> isPage)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!isPage(http))
        {
            http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            await next(http);
            return;
        }
        try
        {
            await next(http);
        }
        catch (Exception error) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            http.Response.Headers.CacheControl = "no-store";
            http.Response.StatusCode = judge(error) ?? (error as BadHttpRequestException)?.StatusCode ?? 500;
            LogFailure(log, error, http.Response.StatusCode);
            if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            {
                http.Response.Headers.RetryAfter = "10";
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page was answered with {Status}")]
    static partial void LogFailure(ILogger logger, Exception error, int status);
}
