using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.RateLimiting;

namespace EGov.Gateway.Limits;

/// <summary>
/// How much one client may ask for: a bucket per client and policy, refilled every second. A route names its policy;
/// a policy that configuration does not know stops the start.
/// </summary>
internal static class RateLimits
{
    /// <summary>Policy of what the gateway answers itself.</summary>
    public const string Reads = "reads";

    static readonly Refusal Exceeded =
        new("RequestsAreWithinLimit", "Quá nhiều yêu cầu trong thời gian ngắn, xin thử lại sau ít giây.");

    public static void AddRateLimits(this WebApplicationBuilder builder) =>
        builder.Services.AddRateLimiter(options =>
        {
            foreach (var policy in builder.Configuration.GetSection("Gateway:RateLimits").GetChildren())
            {
                var rate = policy.GetValue<int>("PerSecond");
                var bucket = Bucket(rate, policy.GetValue("Burst", rate));
                options.AddPolicy(policy.Key, http => RateLimitPartition.GetTokenBucketLimiter(
                    ClientOf(http), _ => bucket));
            }
            options.OnRejected = RefuseAsync;
        });

    // A good token counts wherever it is sent from; whatever else is sent counts for the place it comes from.
    static Client ClientOf(HttpContext http) =>
        Access.SubjectOf(http) is { } subject ? new(subject, null) : new(null, ClientAddress.Of(http));

    static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancel)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after.TotalSeconds : 1;
        context.HttpContext.Response.Headers.RetryAfter =
            Math.Max(1, Math.Ceiling(wait)).ToString(CultureInfo.InvariantCulture);
        await Refuse.With(StatusCodes.Status429TooManyRequests, [Exceeded]).ExecuteAsync(context.HttpContext);
    }

    readonly record struct Client(string? Subject, IPAddress? Address);
}
