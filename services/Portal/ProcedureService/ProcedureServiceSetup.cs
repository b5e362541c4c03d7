using EGov.ServiceDefaults.Http;

namespace EGov.Portal.ProcedureService;

internal static class ProcedureServiceSetup
{
    /// <summary>Address from <c>services:procedures:http:0</c>, as Aspire and LocalHosting give it.</summary>
    public static void AddProcedureService(this WebApplicationBuilder builder) =>
        builder.Services.AddHttpClient<ProceduresClient>(http =>
        {
            http.BaseAddress = new Uri(builder.Configuration["services:procedures:http:0"] ?? "http://procedures");
            http.Timeout = TimeSpan.FromSeconds(8);
            http.MaxResponseContentBufferSize = 16 * 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(() => InnerHttp.Handler());
}
