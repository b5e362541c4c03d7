using EGov.ServiceDefaults.Http;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.SignIn;

/// <summary>Everything that signing in needs; nothing of it runs before somebody signs in.</summary>
internal static class PortalSignIn
{
    // As the gateway has it, but for where forms may lead.
    const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var options = SignInOptions.Read(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<RedisLink>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<Provider>();
        services.AddSingleton<TokenClient>();
        services.AddSingleton<IdTokens>();
        services.AddSingleton<TokenRefresh>();
        services.AddSingleton<TripCookies>();
        services.AddSingleton<TripEnd>();
        services.AddSingleton<EndAtProvider>();
        services.AddHttpClient(Provider.Client, http =>
        {
            http.Timeout = TimeSpan.FromSeconds(8);
            http.MaxResponseContentBufferSize = 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(
            () => new WayInside(options.Authority, options.Inside) { InnerHandler = InnerHttp.Handler() });
        builder.AddFormProtection(options);
        builder.AddSharedKeys(options);
    }

    public static void UseSignIn(this WebApplication app)
    {
        // Browsers hold the redirects after a form to its page's policy: signing out leads to the provider.
        if (app.Services.GetRequiredService<SignInOptions>().Elsewhere is { Length: > 0 } provider)
        {
            var policy = $"{Policy}; form-action 'self' {provider}";
            app.Use((http, next) =>
            {
                http.Response.Headers.ContentSecurityPolicy = policy;
                return next(http);
            });
        }
        app.UseMiddleware<SessionGate>();
    }

    static CookieBuilder Locked(string name, SignInOptions options) => new()
    {
        Name = name, Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict,
        SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None,
    };

    static void AddFormProtection(this WebApplicationBuilder builder, SignInOptions options)
    {
        builder.Services.AddSingleton<IAntiforgeryAdditionalDataProvider, FormOfSession>();
        builder.Services.Configure<CookieTempDataProviderOptions>(once =>
            once.Cookie = Locked(new SessionCookie(options).OnceName, options));
        builder.Services.AddAntiforgery(forms =>
        {
            forms.Cookie = Locked(new SessionCookie(options).FormName, options);
            forms.FormFieldName = "ma-bieu-mau";
            // The gateway says it for every answer.
            forms.SuppressXFrameOptionsHeader = true;
        });
    }
}
