using EGov.Gateway.Limits;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.Timeouts;
using Yarp.ReverseProxy.Forwarder;

namespace EGov.Gateway.Answers;

/// <summary>
/// Tells in problem+json why a service gave no answer: 503 nobody there, 502 broken off, 504 too late. Only an answer
/// not yet begun can be told so; one already begun is cut by the forwarder.
/// </summary>
internal static class ForwardProblems
{
    static readonly Refusal NotReachable =
        new("ServiceIsReachable", "Dịch vụ tạm thời chưa phục vụ được, xin thử lại sau ít giây.");

    static readonly Refusal BrokenOff =
        new("ServiceAnswers", "Dịch vụ trả lời không trọn vẹn, xin thử lại sau ít giây.");

    static readonly Refusal TooLate =
        new("ServiceAnswersInTime", "Dịch vụ trả lời quá chậm, xin thử lại sau ít giây.");

    static readonly Refusal NotReadable =
        new("RequestIsReadable", "Không đọc được yêu cầu, xin kiểm tra lại dữ liệu gửi lên.");

    public static async Task TellAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.GetForwarderErrorFeature() is not { } failure || http.Response.HasStarted)
        {
            return;
        }
        var (status, refusal) = Judge(http, failure);
        if (status == StatusCodes.Status499ClientClosedRequest)
        {
            return;
        }
        http.Response.Clear();
        if (status >= 500)
        {
            http.Response.Headers.RetryAfter = status == StatusCodes.Status504GatewayTimeout ? "5" : "2";
        }
        await Refuse.With(status, [refusal]).ExecuteAsync(http);
    }

    static (int Status, Refusal Refusal) Judge(HttpContext http, IForwarderErrorFeature failure) => failure.Error switch
    {
        _ when IsTooLarge(failure.Exception) => (413, BodyLimit.Exceeded),
        _ when TimedOut(http) => (504, TooLate),
        ForwarderError.RequestTimedOut or ForwarderError.UpgradeActivityTimeout => (504, TooLate),
        ForwarderError.NoAvailableDestinations => (503, NotReachable),
        ForwarderError.Request when NeverConnected(failure.Exception) => (503, NotReachable),
        ForwarderError.RequestBodyClient or ForwarderError.RequestCreation => (400, NotReadable),
        ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled => (499, BrokenOff),
        _ => (502, BrokenOff),
    };

    static bool TimedOut(HttpContext http) =>
        http.Features.Get<IHttpRequestTimeoutFeature>()?.RequestTimeoutToken.IsCancellationRequested == true;

    static bool IsTooLarge(Exception? error) => error is not null
        && (error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            || (error as AggregateException)?.InnerExceptions.Any(IsTooLarge) == true
            || IsTooLarge(error.InnerException));

    static bool NeverConnected(Exception? error) => error is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
    };
}
