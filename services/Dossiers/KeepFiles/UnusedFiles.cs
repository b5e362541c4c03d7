using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.KeepFiles;

/// <summary>
/// Removes uploads that no dossier took within <c>Files:KeepUnusedHours</c>, and contents nobody names any more. Every
/// replica may run it.
/// </summary>
internal sealed partial class UnusedFiles(
    IServiceScopeFactory scopes, IConfiguration settings, TimeProvider time, ILogger<UnusedFiles> log)
    : BackgroundService
{
    const int AtOnce = 200;
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, error.GetType().Name);
            }
        }
    }

    /// <summary>Returns how many went.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<DossiersDb>(),
            scope.ServiceProvider.GetRequiredService<IFileStore>());
        var end = time.GetUtcNow() - TimeSpan.FromHours(settings.GetValue("Files:KeepUnusedHours", 48));
        var pieces = await (from piece in db.FilePieces
                            join file in db.Files on piece.FileId equals file.Id
                            where file.StartedAt < end select piece.Key).ToListAsync(cancel);
        var gone = await db.Database.SqlQuery<string>($"""
            delete from files where id in (
                select id from files f where started_at < {end}
                    and not exists (select 1 from file_uses u where u.file_id = f.id)
                order by started_at limit {AtOnce} for update skip locked) returning sha256
            """).ToListAsync(cancel);
        foreach (var sha in gone.Where(sha => sha.Length > 0).Distinct())
        {
            await DropAsync(db, store, sha, cancel);
        }
        foreach (var key in pieces)
        {
            await store.DeleteAsync(key, cancel);
        }
        return gone.Count;
    }

    static async Task DropAsync(DossiersDb db, IFileStore store, string sha, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await FileFinish.AloneAsync(db, sha, cancel);
        if (!await db.Files.AnyAsync(row => row.Sha256 == sha, cancel))
        {
            await store.DeleteAsync(FileFinish.KeyOf(sha), cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Unused files could not be removed ({Error}); trying again.")]
    static partial void LogFailed(ILogger logger, string error);
}
