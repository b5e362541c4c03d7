using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace EGov.ServiceDefaults.Pages;

/// <summary>What the pages of every service have in common: languages, letters, styles, the name of the site.</summary>
public static class PageSetup
{
    const string AYear = "public, max-age=31536000, immutable";

    /// <summary>Adds <see cref="Assets"/>, <see cref="SiteOptions"/> and words in two languages.</summary>
    /// <param name="builder">The service's.</param>
    /// <param name="root">Part of the address before <c>/assets</c>, or empty.</param>
    public static void AddPageParts(this WebApplicationBuilder builder, string root = "")
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Portal").Get<SiteOptions>() ?? new SiteOptions());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Assets>(provider, root));
        services.AddLocalization();
        // Letters with marks go out as they are: escaped they would triple the weight of a page.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings =
            new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(SetLanguages);
    }

    /// <summary>Serves the built files; their names change with their content, so browsers keep them a year.</summary>
    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = AYear,
    });

    /// <summary>Whether the reader has chosen English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

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
