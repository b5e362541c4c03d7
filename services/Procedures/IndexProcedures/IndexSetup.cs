using EGov.ServiceDefaults.Health;
using EGov.ServiceDefaults.Messaging;

namespace EGov.Procedures.IndexProcedures;

/// <summary>Puts the index on the event log and under watch.</summary>
internal static class IndexSetup
{
    public static WebApplicationBuilder AddProcedureIndex(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CatalogueIndex>();
        builder.Services.AddSingleton<IndexWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<IndexWatch>());
        builder.Services.AddHealthChecks().AddCheck<IndexWatch>("search-index", tags: [HealthEndpoints.Ready]);
        return builder.AddConsumer<ProceduresDb, ProcedureIndexer>("procedures-index", "procedures");
    }
}
