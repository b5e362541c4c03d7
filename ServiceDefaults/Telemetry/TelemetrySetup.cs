using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Telemetry;

/// <summary>Traces, metrics and logs, named alike in every service.</summary>
public static class TelemetrySetup
{
    /// <summary>Our own spans: message append, message handling, imports, rebuilds.</summary>
    public static ActivitySource Activities { get; } = new("EGov");

    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
    }
}
