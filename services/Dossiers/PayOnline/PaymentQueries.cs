using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PayOnline;

/// <summary>Asks the platform about payments without an answer, later and later. Every replica may run it.</summary>
internal sealed partial class PaymentQueries(
    IServiceScopeFactory scopes, PaymentPlace place, TimeProvider time, ILogger<PaymentQueries> log) : BackgroundService
{
    const int AtOnce = 50;
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (place.Address.Length > 0 && await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await AskAllAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, error.GetType().Name);
            }
        }
    }

    /// <summary>Asks about all that are due; one that finds no answer is asked about later.</summary>
    public async Task<int> AskAllAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DossiersDb>();
        var desk = scope.ServiceProvider.GetRequiredService<PaymentDesk>();
        var now = time.GetUtcNow();
        var due = await db.Payments.AsNoTracking().Where(row => row.NextAskAt <= now).OrderBy(row => row.NextAskAt)
            .Take(AtOnce).ToListAsync(cancel);
        foreach (var payment in due)
        {
            try
            {
                await desk.AskAsync(payment.Reference, cancel);
            }
            catch (HttpRequestException)
            {
                var next = PaymentRules.AskAfter(payment, now);
                await db.Payments.Where(row => row.Id == payment.Id && row.NextAskAt != null)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.NextAskAt, next)
                        .SetProperty(one => one.Tries, payment.Tries + 1), cancel);
            }
        }
        return due.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Payments could not be asked about ({Error}); trying again.")]
    static partial void LogFailed(ILogger logger, string error);
}
