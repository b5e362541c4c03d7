using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EGov.ServiceDefaults.Telemetry;

/// <summary>Sends spans and figures to the OTLP collector that the OTEL_ settings name.</summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    static readonly string[] Sources =
        ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "Yarp.ReverseProxy", "EGov"];

    static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting", "System.Net.Http", "System.Runtime", "Npgsql", "EGov"];

    TracerProvider? traces;
    MeterProvider? meters;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .AddSource(Sources).AddProcessor(new NoQueries()).AddOtlpExporter().Build();
        meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .AddMeter(Meters).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush(2_000);
        meters?.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        meters?.Dispose();
    }

    /// <summary>What a citizen searched for is nobody's business but the citizen's.</summary>
    sealed class NoQueries : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            data.SetTag("url.query", null);
            if (data.GetTagItem("url.full") is string address && address.IndexOf(
                '?', StringComparison.Ordinal) is > 0 and var at)
            {
                data.SetTag("url.full", address[..at]);
            }
        }
    }
}
