using EGov.ServiceDefaults.Messaging;
using Npgsql;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>Takes imports one after another; woken by a new one, else it looks every few seconds.</summary>
internal sealed partial class ImportWorker(
    NpgsqlDataSource source, ImportSignal signal, OutboxSignal outbox, TimeProvider time, ILogger<ImportWorker> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    DateTimeOffset cleaned;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var worked = false;
            try
            {
                worked = await WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                LogPaused(log, error);
            }
            if (!worked)
            {
                await signal.WaitAsync(Pause, time, stoppingToken);
            }
        }
    }

    async Task<bool> WorkAsync(CancellationToken cancel)
    {
        if (await ImportLease.TakeAsync(source, time.GetUtcNow(), cancel) is not { } claim)
        {
            await CleanAsync(cancel);
            return false;
        }
        try
        {
            if (await new ImportRun(source, time, claim, outbox).RunAsync(cancel))
            {
                await ImportLease.EndAsync(source, claim, null, time.GetUtcNow(), cancel);
            }
        }
        catch (InvalidDataException error)
        {
            await ImportLease.EndAsync(source, claim, "Tệp nén hỏng: " + error.Message, time.GetUtcNow(), cancel);
        }
        catch (PostgresException error) when (!error.IsTransient
            && !error.SqlState.StartsWith("57", StringComparison.Ordinal))
        {
            LogFailed(log, claim.JobId, error);
            await ImportLease.EndAsync(source, claim, "Lỗi khi ghi: " + error.MessageText, time.GetUtcNow(), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // An orderly stop hands the job over at once instead of letting the lease run out.
            await ImportLease.ReleaseAsync(source, claim, time.GetUtcNow(), CancellationToken.None);
            throw;
        }
        catch (Exception error) when (!cancel.IsCancellationRequested && error is NpgsqlException or TimeoutException)
        {
            LogPaused(log, error);
            await ImportLease.ReleaseAsync(source, claim, time.GetUtcNow() + Pause, cancel);
        }
        catch (Exception error) when (error is not (InvalidOperationException or OperationCanceledException))
        {
            // One input or stored row that nobody foresaw must not end the service, and every restart after it.
            LogFailed(log, claim.JobId, error);
            await ImportLease.EndAsync(source, claim, "Lỗi ngoài dự kiến khi đọc dữ liệu.", time.GetUtcNow(), cancel);
        }
        return true;
    }

    async Task CleanAsync(CancellationToken cancel)
    {
        if (time.GetUtcNow() - cleaned > BetweenCleanings)
        {
            cleaned = time.GetUtcNow();
            await ImportUpload.ForgetAbandonedAsync(source, cleaned, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Imports pause")]
    static partial void LogPaused(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {JobId} failed")]
    static partial void LogFailed(ILogger logger, Guid jobId, Exception error);
}
