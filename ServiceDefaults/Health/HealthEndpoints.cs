using EGov.ServiceDefaults.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Health;

/// <summary>Two questions: does the process live, and can it serve now.</summary>
public static class HealthEndpoints
{
    /// <summary>Tag of checks that decide readiness.</summary>
    public const string Ready = "ready";

    internal static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks();

    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).Open();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check =>
            check.Tags.Contains(Ready) }).Open();
    }
}
