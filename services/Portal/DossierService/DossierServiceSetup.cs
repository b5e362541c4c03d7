using EGov.Portal.SignIn;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Http;

namespace EGov.Portal.DossierService;

internal static class DossierServiceSetup
{
    /// <summary>Address from <c>services:dossiers:http:0</c>: once signed, once as anybody asks.</summary>
    public static void AddDossierService(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DossierCalls>();
        builder.Services.AddSingleton<LookUps>();
        builder.Services.AddSingleton<Drafts>();
        builder.Services.AddSingleton<DossierWords>();
        builder.Services.AddSingleton<StepsOfCases>();
        builder.Services.AddSingleton<SlipWords>();
        Add(builder, DossierCalls.Open);
        Add(builder, DossierCalls.Client).AsSignedIn(DossierCalls.Purpose);
    }

    static IHttpClientBuilder Add(WebApplicationBuilder builder, string name) =>
        builder.Services.AddHttpClient(name, http =>
        {
            http.BaseAddress = new Uri(builder.Configuration["services:dossiers:http:0"] ?? "http://dossiers");
            http.Timeout = TimeSpan.FromSeconds(8);
            http.MaxResponseContentBufferSize = 16 * 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(() => InnerHttp.Handler());
}
