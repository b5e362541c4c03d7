using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EGov.Portal.Words;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace EGov.Portal.Site;

/// <summary>Pages, words, assets and failures of the site.</summary>
internal static class SiteSetup
{
    const string AYear = "public, max-age=31536000, immutable";

    public static void AddSite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Portal").Get<SiteOptions>() ?? new SiteOptions());
        services.AddSingleton<Assets>();
        services.AddSingleton<LifeEvents>();
        services.AddSingleton<ProcedureWords>();
        services.AddLocalization();
        services.Configure<RouteOptions>(routes => routes.ConstraintMap["procedure"] = typeof(CodeConstraint));
        // Letters with marks go out as they are: escaped they would triple the weight of a page.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings =
            new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<ForwardedHeadersOptions>(headers => headers.ForwardedHeaders =
            ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto);
        services.Configure<RequestLocalizationOptions>(SetLanguages);
        // Visitors only read: there is no form here that changes anything.
        services.AddRazorPages(pages =>
            pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute()));
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseMiddleware<PageFailures>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = AYear,
        });
    }

    // Vietnamese unless the reader asks for English by the link at the top: a browser's own language says little,
    // since many computers in the country are set to English.
    static void SetLanguages(RequestLocalizationOptions languages)
    {
        languages.DefaultRequestCulture = new RequestCulture("vi-VN", "vi");
        languages.SupportedCultures = [new CultureInfo("vi-VN")];
        languages.SupportedUICultures = [new CultureInfo("vi"), new CultureInfo("en")];
        languages.RequestCultureProviders = [new QueryStringRequestCultureProvider { UIQueryStringKey = "lang" }];
    }
}
