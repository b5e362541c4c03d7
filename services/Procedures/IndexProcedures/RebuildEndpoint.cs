using EGov.ServiceDefaults.Auth;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.IndexProcedures;

/// <summary>Lets the operator build the index anew, beside the one in use, and watch it.</summary>
internal static partial class RebuildEndpoint
{
    const string Route = "/api/procedures/index/rebuild";

    public static void MapIndexProcedures(this WebApplication app)
    {
        app.MapPost(Route, Start).RequireOperatorKey()
            .WithName("RebuildIndex").WithSummary("Dựng lại chỉ mục tìm kiếm")
            .Produces<RebuildProgress>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status409Conflict);
        app.MapGet(Route, (CatalogueIndex index) => index.Progress).RequireOperatorKey()
            .WithName("ShowIndexRebuild").WithSummary("Tiến độ dựng chỉ mục")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    static IResult Start(CatalogueIndex index, IHostApplicationLifetime life, ILogger<CatalogueIndex> log)
    {
        if (index.Progress.State == RebuildState.Running)
        {
            return Refuse.Conflict(new Refusal("NoRebuildIsRunning", "Chỉ mục đang được dựng lại."));
        }
        _ = RunAsync(index, log, life.ApplicationStopping);
        return Results.Accepted(Route, index.Progress);
    }

    static async Task RunAsync(CatalogueIndex index, ILogger log, CancellationToken stopping)
    {
        try
        {
            await index.RebuildAsync(stopping);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogFailed(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Rebuild of the index failed; the old one goes on")]
    static partial void LogFailed(ILogger logger, Exception error);
}
