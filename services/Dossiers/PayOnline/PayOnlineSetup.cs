using EGov.ServiceDefaults.Http;

namespace EGov.Dossiers.PayOnline;

/// <summary>What paying online needs of the service.</summary>
internal static class PayOnlineSetup
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder AddPayments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
            services.GetRequiredService<IConfiguration>().GetSection("Payments").Get<PaymentPlace>()
                is { Address.Length: > 0, Secret.Length: > 0, Partner.Length: > 0 } place ? place : new("", "", "", ""));
        builder.Services.AddHttpClient<PaymentPlatform>(http => http.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => InnerHttp.Handler());
        builder.Services.AddScoped<PaymentDesk>();
        builder.Services.AddHostedService<PaymentQueries>();
        return builder;
    }

    public static void MapPayments(this IEndpointRouteBuilder app)
    {
        app.MapStartPayment();
        app.MapPaymentResult();
        app.MapReconcile();
    }
}
