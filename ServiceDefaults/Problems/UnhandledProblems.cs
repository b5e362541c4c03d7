using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Problems;

/// <summary>Turns what an endpoint did not foresee into problem+json, without inner details.</summary>
internal sealed partial class UnhandledProblems(ILogger<UnhandledProblems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception error, CancellationToken cancel)
    {
        if (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }
        var (status, refusal) = Judge(error);
        if (status >= 500)
        {
            LogUnhandled(log, error);
        }
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "2";
        }
        await Refuse.With(status, [refusal]).ExecuteAsync(http);
        return true;
    }

    static (int Status, Refusal Refusal) Judge(Exception error) => error switch
    {
        BadHttpRequestException bad => (bad.StatusCode, new Refusal("RequestIsReadable", Words(bad.StatusCode))),
        JsonException json => (400, new Refusal("RequestIsReadable", Words(400), json.Path)),
        InvalidDataException => (400, new Refusal("RequestIsReadable", Words(400))),
        NpgsqlException { IsTransient: true } or TimeoutException =>
            (503, new Refusal("StoreIsReachable", "Hệ thống đang bận, xin thử lại sau ít giây.")),
        _ => (500, new Refusal("Unexpected", "Có lỗi ngoài dự kiến, xin thử lại sau.")),
    };

    static string Words(int status) => status switch
    {
        413 => "Dữ liệu gửi lên vượt quá giới hạn.",
        415 => "Kiểu dữ liệu gửi lên không được nhận.",
        _ => "Không đọc được yêu cầu, xin kiểm tra lại dữ liệu gửi lên.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Unhandled")]
    static partial void LogUnhandled(ILogger logger, Exception error);
}
