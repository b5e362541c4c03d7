using EGov.Portal.ProcedureService;

namespace EGov.Portal.Site;

/// <summary>Turns a failure behind a page into a status; the pages of ShowFailure then say it in plain words.</summary>
internal sealed partial class PageFailures(RequestDelegate next, ILogger<PageFailures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception error) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            http.Response.Headers.CacheControl = "no-store";
            http.Response.StatusCode = Judge(error);
            LogFailure(log, error, http.Response.StatusCode);
            if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            {
                http.Response.Headers.RetryAfter = "10";
            }
        }
    }

    static int Judge(Exception error) => error switch
    {
        ServiceAway => StatusCodes.Status503ServiceUnavailable,
        ServiceRefused => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page was answered with {Status}")]
    static partial void LogFailure(ILogger logger, Exception error, int status);
}
