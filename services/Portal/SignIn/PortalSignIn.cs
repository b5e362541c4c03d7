using EGov.ServiceDefaults.Http;
using Microsoft.AspNetCore.Antiforgery;

namespace EGov.Portal.SignIn;

/// <summary>Everything that signing in needs; nothing of it runs before somebody signs in.</summary>
internal static class PortalSignIn
{
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

    public static void UseSignIn(this WebApplication app) => app.UseMiddleware<SessionGate>();

    static void AddFormProtection(this WebApplicationBuilder builder, SignInOptions options)
    {
        builder.Services.AddSingleton<IAntiforgeryAdditionalDataProvider, FormOfSession>();
        builder.Services.AddAntiforgery(forms =>
        {
            forms.Cookie = new CookieBuilder
            {
                Name = new SessionCookie(options).FormName, Path = "/", HttpOnly = true, IsEssential = true,
                SameSite = SameSiteMode.Strict,
                SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None,
            };
            forms.FormFieldName = "ma-bieu-mau";
            // The gateway says it for every answer.
            forms.SuppressXFrameOptionsHeader = true;
        });
    }
}
