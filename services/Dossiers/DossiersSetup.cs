using EGov.Dossiers.FindDossiers;
using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.LookUpDossier;
using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.Dossiers.SubmitDossier;
using EGov.Contracts.Procedures;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Messaging;
using EGov.ServiceDefaults.Units;

namespace EGov.Dossiers;

/// <summary>What the one-stop shop's own features need.</summary>
internal static class DossiersSetup
{
    public static WebApplicationBuilder AddDossiers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => NumberPatterns.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<OfficeShelf>();
        builder.Services.AddSingleton<Intake>();
        builder.Services.AddScoped<Mover>();
        builder.Services.AddSingleton<QueueDesk>();
        builder.Services.AddSingleton<LookUpCounts>();
        builder.Services.AddSingleton<LookUpLimits>();
        builder.Services.AddScoped<LookUpDesk>();
        return builder;
    }

    /// <summary>Keeps copies of what other services tell: units, calendars, procedures.</summary>
    public static WebApplicationBuilder AddFollowing(this WebApplicationBuilder builder)
    {
        builder.FollowDirectory<DossiersDb>();
        builder.FollowCalendars<DossiersDb>();
        builder.Services.AddHttpClient<CatalogueClient>((services, http) => http.BaseAddress =
            ServiceAddress.Of(services.GetRequiredService<IConfiguration>(), "procedures"))
            .ConfigurePrimaryHttpMessageHandler(() => InnerHttp.Handler());
        return builder.AddConsumer<DossiersDb, FollowProceduresHandler>("dossiers-procedures", ProcedurePublished.Topic);
    }
}
