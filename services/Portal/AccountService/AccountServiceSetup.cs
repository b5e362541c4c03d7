using EGov.Portal.SignIn;
using EGov.ServiceDefaults.Http;

namespace EGov.Portal.AccountService;

internal static class AccountServiceSetup
{
    /// <summary>Addresses from <c>services:identity:http:0</c> and <c>services:directory:http:0</c>.</summary>
    public static void AddAccountService(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OfficeCalls>();
        builder.Services.AddSingleton<UnitsBelow>();
        foreach (var service in new[] { OfficeCalls.Identity, OfficeCalls.Directory })
        {
            builder.Services.AddHttpClient(OfficeCalls.ClientOf(service), http =>
            {
                http.BaseAddress = new Uri(builder.Configuration[$"services:{service}:http:0"] ?? $"http://{service}");
                http.Timeout = TimeSpan.FromSeconds(8);
                http.MaxResponseContentBufferSize = 16 * 1024 * 1024;
            }).ConfigurePrimaryHttpMessageHandler(() => InnerHttp.Handler()).AsSignedIn(OfficeCalls.Purpose);
        }
    }
}
