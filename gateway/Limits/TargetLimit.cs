using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace EGov.Gateway.Limits;

/// <summary>
/// Refuses an address longer than the services read (8 KiB with method and version), in words; the server itself
/// would cut the connection with an empty answer.
/// </summary>
internal static class TargetLimit
{
    const int Longest = 7 * 1024;

    static readonly Refusal Exceeded = new("AddressIsWithinLimit", "Địa chỉ quá dài, xin rút ngắn câu hỏi.");

    public static void UseTargetLimit(this WebApplication app) => app.Use((http, next) =>
        http.Features.Get<IHttpRequestFeature>()?.RawTarget.Length > Longest
            ? Refuse.With(StatusCodes.Status414UriTooLong, [Exceeded]).ExecuteAsync(http)
            : next(http));
}
