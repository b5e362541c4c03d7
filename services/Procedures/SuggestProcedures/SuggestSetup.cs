using EGov.Procedures.SearchProcedures;
using EGov.ServiceDefaults.Access;

namespace EGov.Procedures.SuggestProcedures;

/// <summary>Puts suggestions on their route.</summary>
internal static class SuggestSetup
{
    public static WebApplicationBuilder AddProcedureSuggestions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Suggestions>();
        builder.Services.AddSingleton<SuggestEndpoint>();
        return builder;
    }

    public static IEndpointConventionBuilder MapSuggestProcedures(this WebApplication app)
    {
        return app.MapGet("/api/procedures/suggest",
                (HttpContext http, SuggestEndpoint endpoint) => endpoint.HandleAsync(http))
            .Open().WithName("SuggestProcedures")
            .WithSummary("Gợi ý khi gõ")
            .Produces<SuggestAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .TakesQuestion("Phần đã gõ.");
    }
}
