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
        var (status, code, field) = Judge(error);
        if (status >= 500)
        {
            LogUnhandled(log, error);
        }
        await AnswerAsync(http, status, code, field);
        return true;
    }

    /// <summary>Statuses the framework set without a body: unknown route, wrong method, wrong media type.</summary>
    public static Task AnswerAsync(HttpContext http, int status, string? code = null, string? field = null)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "2";
        }
        return Refuse.With(status, [new Refusal(code ?? Code(status), Words(status), field)]).ExecuteAsync(http);
    }

    static (int Status, string Code, string? Field) Judge(Exception error) => error switch
    {
        BadHttpRequestException bad => (bad.StatusCode, Code(bad.StatusCode), null),
        JsonException json => (400, Code(400), json.Path),
        InvalidDataException => (400, Code(400), null),
        // Class 22: a value no column of that type can hold. Rules should have said so; it is never our failure.
        PostgresException { SqlState: ['2', '2', ..] } => (400, Code(400), null),
        NpgsqlException { IsTransient: true } or TimeoutException or HttpRequestException
            or OperationCanceledException => (503, Code(503), null),
        { InnerException: { } inner } => Judge(inner),
        _ => (500, "Unexpected", null),
    };

    static string Code(int status) => status switch
    {
        401 => "CallerIsKnown",
        404 => "AddressIsKnown",
        405 => "MethodIsOffered",
        413 => "RequestIsSmallEnough",
        415 => "MediaTypeIsTaken",
        429 => "RateIsKept",
        503 => "StoreIsReachable",
        < 500 => "RequestIsReadable",
        _ => "Unexpected",
    };

    static string Words(int status) => status switch
    {
        401 => "Cần xác thực trước.",
        403 => "Không được phép thực hiện thao tác này.",
        404 => "Không có địa chỉ này.",
        405 => "Địa chỉ này không nhận phương thức đã gửi.",
        413 => "Dữ liệu gửi lên vượt quá giới hạn.",
        415 => "Kiểu dữ liệu gửi lên không được nhận.",
        429 => "Gửi quá nhiều yêu cầu, xin thử lại sau.",
        503 => "Hệ thống đang bận, xin thử lại sau ít giây.",
        < 500 => "Không đọc được yêu cầu, xin kiểm tra lại dữ liệu gửi lên.",
        _ => "Có lỗi ngoài dự kiến, xin thử lại sau.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Unhandled")]
    static partial void LogUnhandled(ILogger logger, Exception error);
}
