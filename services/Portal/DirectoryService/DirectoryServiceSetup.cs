using EGov.ServiceDefaults.Http;

namespace EGov.Portal.DirectoryService;

internal static class DirectoryServiceSetup
{
    /// <summary>Address from <c>services:directory:http:0</c>; a name is not worth a long wait.</summary>
    public static void AddDirectoryService(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NamesOfUnits>();
        builder.Services.AddSingleton<ContactsOfUnits>();
        builder.Services.AddSingleton<PlacesToFile>();
        builder.Services.AddHttpClient(NamesOfUnits.Client, http =>
        {
            http.BaseAddress = new Uri(builder.Configuration["services:directory:http:0"] ?? "http://directory");
            http.Timeout = TimeSpan.FromSeconds(2);
            http.MaxResponseContentBufferSize = 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(() => InnerHttp.Handler(connectSeconds: 1));
    }
}
