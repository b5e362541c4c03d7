using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace EGov.ServiceDefaults.Telemetry;

/// <summary>Traces, metrics and logs, named alike in every service.</summary>
public static class TelemetrySetup
{
    /// <summary>Our own spans: message handling, imports, rebuilds.</summary>
    public static ActivitySource Activities { get; } = new("EGov");

    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        // The request lines of these hold the query string, and citizens type names into it; the framework's other
        // lines tell of each good request what its span tells too, for a tenth of what the request costs.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Yarp.ReverseProxy.Forwarder", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Warning);
        builder.Services.AddSingleton<IExternalScopeProvider, LogScopes>();
        builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.IncludeScopes) = (true, true));
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            AddExport(builder);
        }
    }

    // Of its own, so that a service without a collector does not load what only talks to one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void AddExport(WebApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logs => logs.AddOtlpExporter());
        builder.Services.AddHostedService<TelemetryExport>();
    }
}
