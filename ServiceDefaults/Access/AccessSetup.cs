using EGov.ServiceDefaults.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Access;

/// <summary>What every service needs to know who asks and what they may.</summary>
internal static class AccessSetup
{
    const int LargestAnswer = 64 * 1024;

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var assembly = builder.Environment.ApplicationName;
        services.TryAddSingleton(_ => Permissions.Of(assembly));
        services.AddSingleton<UnitTree>();
        services.AddSingleton(provider => new TokenCheck(
            new SigningKeys(Issuer(provider.GetRequiredService<IConfiguration>()),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SigningKeys>>()),
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TokenCheck>>()));
        // Nobody's token was sent yet when a service starts.
        services.AddSingleton(provider => new Lazy<TokenCheck>(provider.GetRequiredService<TokenCheck>));
        services.AddSingleton<Gatekeeper>();
        services.AddSingleton<LockedRoutes>();
        services.AddHostedService(provider => provider.GetRequiredService<LockedRoutes>());
    }

    public static void UseAccess(this WebApplication app)
    {
        app.Services.GetRequiredService<LockedRoutes>().Mapped = ((IEndpointRouteBuilder)app).DataSources;
        app.UseMiddleware<AccessGate>();
    }

    // Without an address no key is ever found.
    static IssuerDiscovery Issuer(IConfiguration configuration)
    {
        var issuer = configuration["Identity:Issuer"] ?? "";
        var inside = IssuerDiscovery.Inside(configuration);
        return new(new HttpClient(new WayInside(issuer, inside) { InnerHandler = InnerHttp.Handler() })
        {
            Timeout = TimeSpan.FromSeconds(3),
            MaxResponseContentBufferSize = LargestAnswer,
        }, issuer);
    }
}
