using EGov.Dossiers.FindDossiers;
using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.LookUpDossier;
using EGov.Dossiers.Moving;
using EGov.Dossiers.Offices;
using EGov.Dossiers.ReportDossiers;
using EGov.Dossiers.RecountDueDates;
using EGov.Dossiers.Settings;
using EGov.Dossiers.SubmitDossier;
using EGov.Dossiers.WatchClock;
using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.PayOnline;
using EGov.Dossiers.ReturnResult;
using EGov.Dossiers.WarnDuplicates;
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
        builder.Services.AddSingleton(services => ReportPeriods.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<ReportDesk>();
        builder.Services.AddSingleton<FollowUpBook>();
        builder.Services.AddSingleton(services => ClockSettings.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddScoped<ClockRound>();
        builder.Services.AddScoped<RecountRound>();
        builder.Services.AddSingleton<ClockWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ClockWatch>());
        builder.Services.AddSingleton<DuplicateShelf>();
        builder.Services.AddSingleton(services => ArchiveTerms.Read(services.GetRequiredService<IConfiguration>()));
        return builder.AddFiles().AddPayments();
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
