using EGov.Identity.Issuer;
using EGov.Identity.SignIn;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity;

/// <summary>Makes keys in time though nobody asks, and forgets what has run out. Every replica may run it.</summary>
internal sealed partial class IdentityUpkeep(
    IServiceScopeFactory scopes, KeyRing keys, TimeProvider time, ILogger<IdentityUpkeep> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await keys.ReadAsync(cancel);
                await ForgetAsync(cancel);
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                LogFailed(log, error);
            }
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }

    /// <summary>Rows are kept a day beyond their end, so that late uses are still told apart from inventions.</summary>
    public async Task ForgetAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var end = time.GetUtcNow() - TimeSpan.FromDays(1);
        await db.Set<TokenFamily>().Where(row => row.ExpiresAt < end).ExecuteDeleteAsync(cancel);
        await db.Set<UsedAssertion>().Where(row => row.ExpiresAt < end).ExecuteDeleteAsync(cancel);
        await db.Set<SigningKey>().Where(row => row.PublishedUntil < end).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(row => row.ExpiresAt < end).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(row => row.ExpiresAt < end).ExecuteDeleteAsync(cancel);
        await AttemptStore.ForgetOldAsync(db, end, cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Upkeep failed, and is tried again")]
    static partial void LogFailed(ILogger logger, Exception error);
}
