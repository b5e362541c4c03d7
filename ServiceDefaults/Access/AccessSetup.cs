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
    const int LargestKeySet = 64 * 1024;
    const string KeysPath = "/id/.well-known/jwks.json";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var assembly = builder.Environment.ApplicationName;
        services.TryAddSingleton(_ => Permissions.Of(assembly));
        services.AddSingleton<UnitTree>();
        services.AddSingleton(provider => new TokenCheck(
            new SigningKeys(Client(provider.GetRequiredService<IConfiguration>()),
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

    // From inside, wherever the issuer's public address may lead. Without an address no key is ever found.
    static HttpClient Client(IConfiguration configuration) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
    })
    {
        BaseAddress = configuration["Identity:Keys"] is { Length: > 0 } keys ? new(keys)
            : configuration["services:identity:http:0"] is { Length: > 0 } service ? new(new Uri(service), KeysPath)
            : null,
        Timeout = TimeSpan.FromSeconds(3),
        MaxResponseContentBufferSize = LargestKeySet,
    };
}
