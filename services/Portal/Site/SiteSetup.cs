using EGov.Portal.ProcedureService;
using EGov.Portal.SignIn;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Pages;
using Microsoft.AspNetCore.HttpOverrides;

namespace EGov.Portal.Site;

/// <summary>Pages, words, assets and failures of the site.</summary>
internal static class SiteSetup
{
    public static void AddSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddPageParts();
        services.AddSingleton<LifeEvents>();
        services.AddSingleton<ProcedureWords>();
        services.AddSingleton<RoleWords>();
        services.AddSingleton<AccountWords>();
        services.AddSingleton<ActsOnAccounts>();
        services.Configure<RouteOptions>(routes => routes.ConstraintMap["procedure"] = typeof(CodeConstraint));
        services.Configure<ForwardedHeadersOptions>(headers => headers.ForwardedHeaders =
            ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto);
        services.AddRazorPages();
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRequestLocalization();
        app.UsePageFailures(Judge);
        app.UseAssets();
    }

    static int? Judge(Exception error) => error switch
    {
        ServiceAway or ProviderAway or SessionsAway => StatusCodes.Status503ServiceUnavailable,
        ServiceRefused => StatusCodes.Status400BadRequest,
        _ => null,
    };
}
