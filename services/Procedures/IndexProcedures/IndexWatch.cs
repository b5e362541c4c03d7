using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EGov.Procedures.IndexProcedures;

/// <summary>
/// Opens the index at start, then compares it with the database again and again: other instances' changes, a lost
/// index file and a database set back are all found here, by marks at every look and by every code now and then. Not
/// ready until the catalogue can be searched.
/// </summary>
internal sealed partial class IndexWatch(
    CatalogueIndex index, IConfiguration configuration, TimeProvider time, ILogger<IndexWatch> log)
    : BackgroundService, IHealthCheck
{
    static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);
    readonly TimeSpan interval = TimeSpan.FromSeconds(configuration.GetValue("Search:DriftCheckSeconds", 20));
    readonly TimeSpan wholeInterval = TimeSpan.FromMinutes(configuration.GetValue("Search:WholeDriftCheckMinutes", 15));
    DateTimeOffset wholeDue;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(index.IsOpen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Index not open."));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await LookAsync(stoppingToken) ? interval : Retry;
            await Task.Delay(wait, time, stoppingToken);
        }
    }

    // Whatever store is away now may be back at the next look; the watch itself must not end.
    async Task<bool> LookAsync(CancellationToken cancel)
    {
        try
        {
            if (!index.IsOpen)
            {
                await index.OpenAsync(cancel);
            }
            var whole = time.GetUtcNow() >= wholeDue;
            if (await (whole ? index.RepairAsync(cancel) : index.RepairIfMarkedAsync(cancel)) is var mended and > 0)
            {
                LogMended(log, mended);
            }
            wholeDue = whole ? time.GetUtcNow() + wholeInterval : wholeDue;
            return true;
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            LogFailed(log, error);
            return false;
        }
    }

    [LoggerMessage(Level =
        LogLevel.Information, Message = "Index differed from the database in {Count} procedures; mended")]
    static partial void LogMended(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Index could not be compared with the database")]
    static partial void LogFailed(ILogger logger, Exception error);
}
