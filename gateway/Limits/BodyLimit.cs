using EGov.ServiceDefaults.Problems;

namespace EGov.Gateway.Limits;

/// <summary>
/// Refuses a body announced larger than its route takes before the service hears of it. A body that only turns out
/// to be larger is cut by the server and told by <see cref="Answers.ForwardProblems"/>.
/// </summary>
internal static class BodyLimit
{
    public static Refusal Exceeded { get; } = new("BodyIsWithinLimit", "Dữ liệu gửi lên vượt quá giới hạn.");

    public static Task CheckAsync(HttpContext http, RequestDelegate next) =>
        http.Request.ContentLength > http.GetReverseProxyFeature().Route.Config.MaxRequestBodySize
            ? Refuse.TooLarge(Exceeded).ExecuteAsync(http)
            : next(http);
}
