using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>Keeps the chain going: a look each second, and one after another while there is much to link.</summary>
internal sealed partial class AuditChainWorker(AuditChain chain, TimeProvider time, ILogger<AuditChainWorker> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await chain.TurnAsync(stoppingToken))
                {
                    stoppingToken.ThrowIfCancellationRequested();
                }
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                LogBehind(log, error);
            }
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit chain falls behind; entries wait unlinked")]
    static partial void LogBehind(ILogger logger, Exception error);
}
