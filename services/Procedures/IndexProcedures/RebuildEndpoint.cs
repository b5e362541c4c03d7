using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.IndexProcedures;

/// <summary>Lets an editor build the index anew, beside the one in use, and watch it.</summary>
internal static partial class RebuildEndpoint
{
    const string Route = "/api/procedures/index/rebuild";

    public static void MapIndexProcedures(this WebApplication app)
    {
        app.MapPost(Route, StartAsync).Allow("index.rebuild")
            .WithName("RebuildIndex").WithSummary("Dựng lại chỉ mục tìm kiếm")
            .Produces<RebuildProgress>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status409Conflict);
        app.MapGet(Route, (CatalogueIndex index) => index.Progress).Allow("index.rebuild")
            .WithName("ShowIndexRebuild").WithSummary("Tiến độ dựng chỉ mục");
    }

    static async Task<IResult> StartAsync(CatalogueIndex index, HttpContext http, AuditReads audit,
        IHostApplicationLifetime life, ILogger<CatalogueIndex> log, CancellationToken cancel)
    {
        await audit.RecordAsync(AuditAct.Of(http).Entry("index"), cancel);
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
