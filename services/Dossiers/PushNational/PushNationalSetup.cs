using EGov.Dossiers.PushNational.Adapter;
using EGov.Dossiers.PushNational.Reconcile;
using EGov.Dossiers.PushNational.Rows;
using EGov.Dossiers.PushNational.Sending;
using EGov.ServiceDefaults.Health;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGov.Dossiers.PushNational;

/// <summary>The way to the national portal; nothing of it runs where none is configured.</summary>
internal static class PushNationalSetup
{
    public static WebApplicationBuilder AddPushNational(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(found => NationalSettings.Read(found.GetRequiredService<IConfiguration>()));
        if (string.IsNullOrEmpty(builder.Configuration["NationalPortal:Address"]))
        {
            return builder;
        }
        services.AddSingleton<IInterceptor, PushEveryStep>();
        services.AddHttpClient(NationalAdapter.Client, (found, http) =>
        {
            var settings = found.GetRequiredService<NationalSettings>();
            http.BaseAddress = new(settings.Address.TrimEnd('/') + "/");
            http.Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5),
        });
        services.AddSingleton<AdapterSession>().AddSingleton<NationalAdapter>().AddSingleton<StepSender>()
            .AddSingleton<Reconciler>().AddSingleton<PushTally>().AddSingleton<PushWorker>()
            .AddSingleton<NightlyReconciliation>();
        services.AddHostedService(found => found.GetRequiredService<PushWorker>());
        services.AddHostedService(found => found.GetRequiredService<NightlyReconciliation>());
        services.AddHealthChecks().AddCheck<PushTally>("national-portal", tags: [HealthEndpoints.Ready]);
        return builder;
    }

    public static void MapPushNational(this IEndpointRouteBuilder app)
    {
        app.MapShowPushes();
        app.MapListFailures();
        app.MapResend();
        app.MapListReconciliations();
    }
}
