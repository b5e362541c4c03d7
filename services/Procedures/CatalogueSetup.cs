using EGov.Procedures.FollowCalendars;
using EGov.Procedures.FollowChanges;
using EGov.Procedures.PublishProcedure;
using EGov.Procedures.ShowProcedure;
using EGov.Procedures.ShowWorkflow;

namespace EGov.Procedures;

/// <summary>What the catalogue's own features need.</summary>
internal static class CatalogueSetup
{
    public static WebApplicationBuilder AddCatalogue(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProcedureReader>();
        builder.Services.AddSingleton<ChangesReader>();
        builder.Services.AddScoped<HistoryReader>();
        builder.Services.AddScoped<WorkflowReader>();
        builder.Services.AddScoped<PublicationClocks>();
        builder.Services.AddSingleton(services => PublicationTerms.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => DecidingUnits.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<DecidingOffices>();
        builder.Services.AddSingleton<DecidingCalendars>();
        builder.Services.AddSingleton<Clockmaker>();
        builder.Services.AddSingleton<DueDecisionsSweep>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DueDecisionsSweep>());
        return builder;
    }
}
