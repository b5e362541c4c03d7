using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;
using EGov.ServiceDefaults.Access;

namespace EGov.Procedures.SearchProcedures;

/// <summary>Puts search together: which engine by configuration, where its files lie.</summary>
internal static class SearchSetup
{
    /// <summary>
    /// <c>ConnectionStrings:elasticsearch</c> chooses that server, else SQLite with files in <c>Search:Folder</c>;
    /// <c>Search:Index</c> is the alias on the server.
    /// </summary>
    public static WebApplicationBuilder AddProcedureSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "synonyms")));
        builder.Services.AddSingleton<ISearchEngine>(services => MakeEngine(
            services.GetRequiredService<IConfiguration>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Catalogue>();
        builder.Services.AddSingleton<ProcedureSearch>();
        builder.Services.AddSingleton<SearchEndpoint>();
        builder.Services.AddSingleton(_ => new AnswerCache());
        return builder;
    }

    public static IEndpointConventionBuilder MapSearchProcedures(this WebApplication app)
    {
        return app.MapGet("/api/procedures", (HttpContext http, SearchEndpoint endpoint) => endpoint.HandleAsync(http))
            .Open().WithName("SearchProcedures")
            .WithSummary("Tìm thủ tục hành chính")
            .Produces<SearchAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .TakesSearch();
    }

    static ISearchEngine MakeEngine(IConfiguration configuration, TimeProvider time)
    {
        if (configuration.GetConnectionString("elasticsearch") is { Length: > 0 } address)
        {
            return new ElasticEngine(new Uri(address), configuration["Search:Index"] ?? "procedures", time);
        }
        var folder = configuration["Search:Folder"] is { Length: > 0 } given
            ? given
            : Path.Combine(AppContext.BaseDirectory, "search-index");
        return new SqliteEngine(folder);
    }
}
