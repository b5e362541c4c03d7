namespace EGov.Gateway.Limits;

/// <summary>What the server refuses before any route is asked: oversized heads, slow senders, too many connections.</summary>
internal static class ServerLimits
{
    public static void AddServerLimits(this WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var limits = kestrel.Limits;
            limits.MaxRequestLineSize = 256 * 1024;
            limits.MaxRequestHeadersTotalSize = 16 * 1024;
            limits.MaxRequestHeaderCount = 64;
            limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
            limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            limits.MaxConcurrentConnections = 10_000;
            limits.MaxRequestBodySize = 64 * 1024;
        });
}
